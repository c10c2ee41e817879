import type { Locale } from '../../utils/protocol/limits';
import { hasArticle, saveVerdict } from '../db/search-words';
import type { Desk } from './desk';
import { refuse } from './refusal';

/** Counts what somebody said of an article. @throws Refusal `not-found`, `id-taken` */
export async function takeVerdict(
  { sql, clock }: Desk,
  verdict: { id: string; slug: string; locale: Locale; helpful: boolean },
): Promise<void> {
  if (!(await hasArticle(sql, verdict.slug))) throw refuse('not-found');
  if (!(await saveVerdict(sql, verdict, clock()))) throw refuse('id-taken');
}
