import { computed, signal } from '@preact/signals';
import { call } from '../messaging/call';
import { followTab } from '../messaging/follow-tab';
import type { DraftPage } from '../tickets/draft';
import type { OpenDraft } from './draft-state';

const shown = signal<DraftPage | null>(null);

/** The web page the person is on; null on pages of the browser, and until it is known. */
export const currentPage = computed(() => shown.value && { url: shown.value.url, title: shown.value.title });

/** Looks where the person is now. */
export async function lookAtPage(): Promise<void> {
  const answer = await call('readPage');
  const page = answer.ok ? answer.value.page : null;
  shown.value = answer.ok && page ? { ...page, included: true, query: answer.value.query } : null;
}

/** Looks now, whenever the person goes to another page, and whenever they come back to help. */
export function followPage(): () => void {
  const look = () => void lookAtPage();
  look();
  const stop = followTab(look);
  window.addEventListener('focus', look);
  return () => {
    stop();
    window.removeEventListener('focus', look);
  };
}

/** The page the person has gone to since a draft was begun; null while it is the one of the draft. */
export function otherPageThan(page: DraftPage | null): DraftPage | null {
  const now = shown.value;
  return now && now.url !== page?.url ? now : null;
}

/** Takes the page the person is on now in the stead of the draft's. */
export function takeThisPage(open: OpenDraft): void {
  if (shown.value) open.change({ page: shown.value });
}
