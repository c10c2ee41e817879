import { signal } from '@preact/signals';
import { locale } from '../i18n/messages';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import type { SearchReport } from '../protocol/help-api';
import { LIMITS, type Locale } from '../protocol/limits';

export interface SentReport {
  id: string;
  /** Undefined while it is on its way, null when it has arrived. */
  problem: Problem | null | undefined;
}

/** Words that the person has handed to the team since this page was opened, by what they said. */
export const reports = signal<ReadonlyMap<string, SentReport>>(new Map());

const keyOf = ({ kind, locale, words, slug }: SearchReport) => [kind, locale, slug ?? '', words].join('\n');

/** Words in the form in which they are shown before they are sent, and sent. */
export const wordsToSend = (words: string): string =>
  words.trim().slice(0, LIMITS.searchWords).toWellFormed();

export const nothingFound = (words: string): SearchReport => ({
  kind: 'nothing-found',
  locale: locale.value,
  words: wordsToSend(words),
});

export const solvedBy = (words: string, article: { slug: string; locale: Locale }): SearchReport => ({
  kind: 'solved',
  locale: article.locale,
  words: wordsToSend(words),
  slug: article.slug,
});

export const reportOf = (report: SearchReport): SentReport | undefined => reports.value.get(keyOf(report));

/** Hands words to the team: call it only when the person has just said so. Nothing tells who they are. */
export async function sendReport(report: SearchReport): Promise<void> {
  const id = reportOf(report)?.id ?? crypto.randomUUID();
  keep(report, { id, problem: undefined });
  const answer = await call('reportSearch', { id, report });
  keep(report, { id, problem: answer.ok ? null : answer.problem });
}

const keep = (report: SearchReport, sent: SentReport): void => {
  reports.value = new Map(reports.value).set(keyOf(report), sent);
};
