import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from './browser';

/** Where a line stands: on the page and what is on it, on a selection, or on a picture. */
export type MenuPlace = 'page' | 'selection' | 'image';

const CONTEXTS: Record<MenuPlace, Menus.ContextType[]> = {
  page: ['page', 'link', 'editable', 'video', 'audio', 'frame'],
  selection: ['selection'],
  image: ['image'],
};

/** Where there is something to ask about: not on pages of browsers and extensions. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Shows our lines in the menus of pages, in the stead of those that were there. They outlive the worker. */
export async function showMenus(titles: Record<MenuPlace, string>): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(titles)) {
    browser.contextMenus.create({
      id,
      title,
      contexts: CONTEXTS[id as MenuPlace],
      documentUrlPatterns: PAGES,
    });
  }
}

/** What was chosen: `srcUrl` and `frameId` for a picture, `selectionText` for a selection. */
export type MenuChoice = Menus.OnClickData;

export function onMenuChosen(choose: (choice: MenuChoice, tab: Tabs.Tab) => void): void {
  browser.contextMenus.onClicked.addListener((choice, tab) => {
    if (tab) choose(choice, tab);
  });
}
