import type { Environment } from '../protocol/desk-api';
import { browser } from './browser';

const SYSTEMS: Record<string, string> = {
  mac: 'macOS',
  win: 'Windows',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

/** What a team asks for first, each line shown to the person and removable. No request is made for it. */
export async function readEnvironment(
  tab: { id?: number; width?: number; height?: number } | null,
): Promise<Environment> {
  const { os } = await browser.runtime.getPlatformInfo();
  const zoom = await zoomOf(tab?.id);
  return {
    browser: browserName(navigator.userAgent),
    system: SYSTEMS[os] ?? os,
    ...(tab?.width && tab.height && { window: `${tab.width} × ${tab.height}` }),
    ...(zoom && { zoom }),
    language: navigator.language,
    extension: `Handrail ${browser.runtime.getManifest().version}`,
  };
}

/** How much a page is enlarged, `110 %`; null where the browser does not say. */
async function zoomOf(tabId: number | undefined): Promise<string | null> {
  if (tabId === undefined) return null;
  const zoom = await browser.tabs.getZoom(tabId).catch(() => null);
  return zoom === null ? null : `${Math.round(zoom * 100)} %`;
}

/** Name and main version out of a user agent string. */
export function browserName(userAgent: string): string {
  const found = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(
    userAgent.replace(/Chrome\/\d+(?=.*(Edg|OPR)\/)/, ''),
  );
  if (!found) return 'unknown';
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' };
  return `${names[found[1] ?? ''] ?? found[1]} ${found[2]}`;
}
