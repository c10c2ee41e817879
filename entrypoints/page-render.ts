import type { UnlistedScriptDefinition } from 'wxt';
import { shadowRootOf } from '../utils/browser/shadow-root';
import { offerRenderer } from '../utils/screenshots/page/render-page';

/** html2canvas, put into a page by the worker when the browser gives no picture of its own. */
export default {
  main: () => offerRenderer(shadowRootOf),
} satisfies UnlistedScriptDefinition;
