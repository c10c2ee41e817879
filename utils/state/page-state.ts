import { signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { PageLink } from '../protocol/desk-api';

/** The web page the person is on; null on pages of the browser, and until it is known. */
export const currentPage = signal<PageLink | null>(null);

/** Looks where the person is now. */
export async function lookAtPage(): Promise<void> {
  const answer = await call('readPage');
  currentPage.value = answer.ok ? answer.value.page : null;
}

/** Looks now and whenever the person comes back to help: nobody tells a panel that they went to another page. */
export function followPage(): () => void {
  const look = () => void lookAtPage();
  look();
  window.addEventListener('focus', look);
  document.documentElement.addEventListener('pointerenter', look);
  return () => {
    window.removeEventListener('focus', look);
    document.documentElement.removeEventListener('pointerenter', look);
  };
}
