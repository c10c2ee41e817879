import { signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { Locale } from '../protocol/limits';

/** What the reader said of an article. */
export interface GivenVerdict {
  /** The same one while the reader changes their mind. */
  id: string;
  helpful: boolean;
  /** Undefined while it is on its way, null when it has arrived. */
  problem: Problem | null | undefined;
}

/** What was said since this page was opened, by language and slug. */
export const verdicts = signal<ReadonlyMap<string, GivenVerdict>>(new Map());

interface Judged {
  slug: string;
  locale: Locale;
}

export const verdictOf = ({ slug, locale }: Judged): GivenVerdict | undefined =>
  verdicts.value.get(`${locale}/${slug}`);

/** Tells the team whether an article helped; nothing tells whom. */
export async function giveVerdict(article: Judged, helpful: boolean): Promise<void> {
  const id = verdictOf(article)?.id ?? crypto.randomUUID();
  const { slug, locale } = article;
  keep(article, { id, helpful, problem: undefined });
  const answer = await call('giveVerdict', { id, slug, locale, helpful });
  keep(article, { id, helpful, problem: answer.ok ? null : answer.problem });
}

const keep = ({ slug, locale }: Judged, verdict: GivenVerdict): void => {
  verdicts.value = new Map(verdicts.value).set(`${locale}/${slug}`, verdict);
};
