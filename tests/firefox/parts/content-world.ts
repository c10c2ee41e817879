import type { ContentWorld } from '../../e2e/parts/content-world';
import { ID } from './extension';
import type { Inside } from './inside';

/** The world in which our content scripts run beside the page at an address. */
export function contentWorld(inside: Inside, address: string): ContentWorld {
  return {
    evaluate: async (expression) => {
      const code = `(async () => JSON.stringify((await ${expression}) ?? null))()`;
      return JSON.parse((await inside.inPage({ address }, runBeside, code, ID)) ?? 'null');
    },
  };
}

declare const ChromeUtils: {
  importESModule(module: string): {
    ExtensionContent: { getContextByExtensionId(id: string, window: Window): { sandbox: object } };
  };
};
declare const Cu: { evalInSandbox(code: string, sandbox: object): Promise<string> };

/** Runs beside a page, with the browser's rights: nothing from around it is there. */
function runBeside(code: string, id: string): Promise<string> {
  const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
  return Cu.evalInSandbox(code, ExtensionContent.getContextByExtensionId(id, window).sandbox);
}
