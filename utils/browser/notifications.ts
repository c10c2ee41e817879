import { browser } from './browser';

/** What the system is to show. */
export interface SystemNotice {
  title: string;
  message: string;
  /** A data: URL, or a path inside the extension. */
  icon: string;
}

/** The permission that is asked for only when the person switches it on. */
const ASKED = { permissions: ['notifications'] } as const;
const permission = { permissions: [...ASKED.permissions] };

export const mayNotify = (): Promise<boolean> => browser.permissions.contains(permission);

/** Asks the person for the permission. Called first in a click of theirs. @returns what they answered */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(permission);

/** Shows a notice, in the stead of one of the same id. */
export async function showNotice(id: string, { title, message, icon }: SystemNotice): Promise<void> {
  const iconUrl = icon.startsWith('data:') ? icon : browser.runtime.getURL(icon);
  await browser.notifications.create(id, { type: 'basic', title, message, iconUrl });
}

/** Takes away every notice whose id is chosen. */
export async function clearNotices(chosen: (id: string) => boolean): Promise<void> {
  const shown = Object.keys((await browser.notifications?.getAll()) ?? {});
  await Promise.all(shown.filter(chosen).map((id) => browser.notifications.clear(id)));
}

/** The API is there only with the permission: called at every start, and again when it has been given. */
export function onNoticeClick(act: (id: string) => void): void {
  const clicked = browser.notifications?.onClicked;
  if (clicked && !clicked.hasListener(act)) clicked.addListener(act);
}
