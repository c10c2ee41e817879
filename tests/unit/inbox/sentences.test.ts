import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SPOKEN_PROBLEMS } from '../../../server/inbox/words/problem-sentence';
import de from '../../../server/locales/de.json';
import en from '../../../server/locales/en.json';
import es from '../../../server/locales/es.json';
import fr from '../../../server/locales/fr.json';
import ja from '../../../server/locales/ja.json';

const inboxKeys = (messages: object): string[] =>
  Object.keys(messages).filter((key) => key.startsWith('inbox_'));
const placeholders = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

const english: Record<string, string> = en;
const others: [string, Record<string, string>][] = [
  ['fr', fr],
  ['de', de],
  ['es', es],
  ['ja', ja],
];

/** Keys that are put together in code, by what they begin with. */
const COMPOSED = [
  'inbox_view_',
  'inbox_status_',
  'inbox_empty_',
  'inbox_problem_',
  'inbox_email_',
  'inbox_share_',
  'inbox_opinions_feedback',
  'inbox_opinions_ratings',
];

const sources = readdirSync('server/inbox', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join('server/inbox', file), 'utf8'))
  .join('\n');

const isUsed = (key: string): boolean =>
  COMPOSED.some((start) => key.startsWith(start)) ||
  sources.includes(`'${key.replace(/_(one|other)$/, '')}`) ||
  sources.includes(`"${key}"`);

describe('the sentences of the inbox', () => {
  it.each(others)('are the same in number in %s', (_locale, messages) => {
    expect(inboxKeys(messages)).toEqual(inboxKeys(en));
  });

  it.each(others)('name the same things in %s', (_locale, messages) => {
    for (const key of inboxKeys(en))
      expect([key, placeholders(messages[key] ?? '')]).toEqual([key, placeholders(english[key] ?? '')]);
  });

  it.each([['en', english] as const, ...others])('are never empty in %s', (_locale, messages) => {
    for (const key of inboxKeys(en)) expect([key, (messages[key] ?? '').trim()]).not.toEqual([key, '']);
  });

  it('exist for every problem that the inbox can meet', () => {
    for (const code of SPOKEN_PROBLEMS)
      expect(inboxKeys(en)).toContain(`inbox_problem_${code.replaceAll('-', '_')}`);
  });

  it('are all used', () => {
    expect(inboxKeys(en).filter((key) => !isUsed(key))).toEqual([]);
  });
});
