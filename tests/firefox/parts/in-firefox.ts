/* What a Person does that no web page can. Each runs inside Firefox: nothing from around it is there. */

// biome-ignore lint/suspicious/noExplicitAny: Firefox's own objects have no types here
type Any = any;

export function readCorner() {
  const host = document.querySelector('html>[data-corner]') as Any;
  const button = host?.openOrClosedShadowRoot?.querySelector('button');
  if (!button?.checkVisibility({ visibilityProperty: true })) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { name: button.getAttribute('aria-label') as string, x, y, width, height };
}

export async function load(address: string): Promise<void> {
  const { gBrowser, Services } = globalThis as Any;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.fixupAndLoadURIString(address, { triggeringPrincipal });
}

export function readWindows(): string[] {
  const windows = Array.from((globalThis as Any).Services.wm.getEnumerator('navigator:browser')) as Any[];
  return windows.map(({ gBrowser }) => gBrowser.currentURI.spec.replace(/.*\/|[?#].*/g, ''));
}

export function readFront(): string {
  const spec = (globalThis as Any).Services.focus.activeWindow?.gBrowser?.currentURI.spec ?? '';
  return spec.replace(/.*\/|[?#].*/g, '');
}

export function pressIcon(id: string): void {
  const inside = globalThis as Any;
  const { ExtensionParent } = inside.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = inside.WebExtensionPolicy.getByID(id);
  const window = inside.Services.wm.getMostRecentWindow('navigator:browser');
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

export function hidePopup(): void {
  const popup = (globalThis as Any).document.querySelector('browser.webextension-popup-browser');
  popup?.closest('panel').hidePopup();
}

export function readIcon(id: string, property: string): string {
  const inside = globalThis as Any;
  const { ExtensionParent } = inside.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = inside.WebExtensionPolicy.getByID(id);
  return ExtensionParent.apiManager.global.browserActionFor(extension).action.getProperty(null, property);
}

export function readOwnAddress(id: string): string {
  return (globalThis as Any).WebExtensionPolicy.getByID(id).getURL('');
}

export function runsBackground(id: string): boolean {
  return (globalThis as Any).WebExtensionPolicy.getByID(id).extension.backgroundState === 'running';
}

export async function switchOff(id: string): Promise<void> {
  const { AddonManager } = (globalThis as Any).ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  await (await AddonManager.getAddonByID(id)).disable();
}

export async function stopBackground(id: string): Promise<void> {
  await (globalThis as Any).WebExtensionPolicy.getByID(id).extension.terminateBackground();
}
