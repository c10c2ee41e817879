import { browser } from './browser';

/** The makes of browser that need words of their own. */
export type BrowserMake = 'chrome' | 'edge' | 'firefox';

/** Whether our icon is pinned to the toolbar; null where the browser does not say. */
export async function isPinned(): Promise<boolean | null> {
  const action = browser.action as { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> };
  const settings = await action.getUserSettings?.().catch(() => null);
  return settings?.isOnToolbar ?? null;
}

/** What the installed extension is: its version, and the permissions of its manifest. */
export function installed(): { version: string; permissions: string[] } {
  const { version, permissions = [] } = browser.runtime.getManifest();
  return { version, permissions: permissions as string[] };
}

export function makeOf(userAgent: string): BrowserMake {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Edg/') ? 'edge' : 'chrome';
}

/** Opens the browser's own page for changing keyboard shortcuts. */
export async function openShortcuts(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Opens the browser's own page about this extension. Firefox lets no extension open it: there, nothing happens. */
export async function openSiteSettings(): Promise<void> {
  if (makeOf(navigator.userAgent) === 'firefox') return;
  await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
}
