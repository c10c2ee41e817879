import { signal } from '@preact/signals';
import type { KeptArticle } from '../articles/article';
import { readDraft } from '../drafts/drafts';
import { OpenDraft } from './draft-state';
import { goTo } from './route-state';
import { account } from './session-state';
import { giveVerdict } from './verdict-state';

/** A ticket that need not be sent, for as long as the thanks are shown. */
export interface Solved {
  article: Pick<KeptArticle, 'slug' | 'locale' | 'title' | 'headings'>;
  /** The summary that had been written. */
  words: string;
  /** The draft is still there, and can be gone back to. */
  canUndo: boolean;
}

export const solved = signal<Solved | null>(null);

/** An article has answered what was being written: the team counts it, and the draft waits to be discarded. */
export async function endPolitely(article: Solved['article']): Promise<void> {
  const draft = account.value ? await readDraft(account.value, 'new-ticket') : null;
  solved.value = { article, words: draft?.summary.trim() ?? '', canUndo: true };
  goTo({ screen: 'solved', slug: article.slug });
  void giveVerdict(article, true);
}

/** Goes back to the draft, which is as it was. */
export function undoSolved(): void {
  solved.value = null;
  goTo({ screen: 'ask' });
}

/** Discards the draft for good; when it was gone back to, nothing. */
export async function discardSolved(): Promise<void> {
  const before = solved.peek();
  if (!before?.canUndo || !account.value) return;
  solved.value = { ...before, canUndo: false };
  const draft = new OpenDraft(account.value, 'new-ticket');
  await draft.discard();
  draft.close();
}
