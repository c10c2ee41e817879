import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Result } from '../problems/problem';
import type { Draft } from '../tickets/draft';
import type { OpenDraft } from './draft-state';

/** The score of an opinion that is being written; null while none is chosen. */
export const scoreOf = ({ summary }: Draft): number | null => (summary === '' ? null : Number(summary));

export const chooseScore = (open: OpenDraft, score: number): void => open.change({ summary: String(score) });

/** Hands a rating over; without a score the question was skipped. */
export async function sendRating(open: OpenDraft, score: number | null): Promise<Result<void>> {
  const draft = await keptDraft(open);
  const rating = { score, text: score === null ? '' : draft.body.trim() };
  return call('sendRating', { id: draft.commentId, ticketId: draft.ticketId, rating });
}

export async function sendFeedback(open: OpenDraft, score: number): Promise<Result<void>> {
  const draft = await keptDraft(open);
  const feedback = { score, text: draft.body.trim(), locale: locale.value };
  return call('sendFeedback', { id: draft.commentId, feedback });
}

/** What is handed over is kept first: its draft goes away with it, and would come back if it were kept later. */
async function keptDraft(open: OpenDraft): Promise<Draft> {
  await open.keep();
  const draft = open.draft.value;
  if (!draft) throw new Error('The draft has not been read yet');
  return draft;
}
