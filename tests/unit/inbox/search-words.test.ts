import { describe, expect, it } from 'vitest';
import { wordsOfGroup } from '../../../server/inbox/search-words/SynonymsPart';
import { readRoom, wordsAddress } from '../../../server/inbox/state/address';
import { createSearchWords } from '../../../server/inbox/state/search-words';
import type { InboxWords } from '../../../server/inbox/words-protocol';
import { fail, type Result, succeed } from '../../../utils/problems/problem';

const NOTHING: InboxWords = { locale: 'en', nothingFound: [], suggestions: [], articles: [], synonyms: [] };
const SOME: InboxWords = { ...NOTHING, nothingFound: [{ words: 'x', times: 1, lastOn: '2026-11-22' }] };

function api(answers: Partial<Record<string, () => Promise<Result<InboxWords>>>>) {
  const ask = (name: string) => answers[name] ?? (async () => succeed(NOTHING));
  return {
    words: ask('words'),
    keepPhrase: ask('keepPhrase'),
    dropPhrase: ask('dropPhrase'),
    forgetWords: ask('forgetWords'),
    keepSynonyms: ask('keepSynonyms'),
    dropSynonyms: ask('dropSynonyms'),
    findArticles: async () => fail('offline'),
  };
}

describe('the words of a language', () => {
  it('are read, and what a change answers is shown', async () => {
    const words = createSearchWords(api({ words: async () => succeed(SOME) }), 'en');
    await words.open('en');
    expect(words.state.value.words).toEqual(SOME);
    expect(await words.forget('x')).toBe(true);
    expect(words.state.value).toMatchObject({ words: NOTHING, busy: null, refused: null });
  });

  it('stay when a change is refused, which is told where it was made', async () => {
    const refusing = api({ words: async () => succeed(SOME), keepPhrase: async () => fail('id-taken') });
    const words = createSearchWords(refusing, 'en');
    await words.open('en');
    expect(await words.keepPhrase('1', { slug: 'a', words: 'x' })).toBe(false);
    expect(words.state.value).toMatchObject({
      words: SOME,
      refused: { what: '1', problem: { code: 'id-taken' } },
    });
  });

  it('of another language do not appear when their answer comes late', async () => {
    let answerGerman = (_answer: Result<InboxWords>) => {};
    const late = new Promise<Result<InboxWords>>((done) => {
      answerGerman = done;
    });
    const slow = {
      ...api({}),
      words: (locale: string) => (locale === 'de' ? late : Promise.resolve(succeed(NOTHING))),
    };
    const words = createSearchWords(slow, 'de');
    const german = words.open('de');
    await words.open('en');
    answerGerman(succeed(SOME));
    await german;
    expect(words.state.value).toMatchObject({ locale: 'en', words: NOTHING });
  });

  it('that cannot be read say why', async () => {
    const words = createSearchWords(api({ words: async () => fail('timeout') }), 'en');
    await words.open('en');
    expect(words.state.value).toMatchObject({ words: null, problem: { code: 'timeout' } });
    expect(await words.findArticles('x')).toEqual([]);
  });
});

it('the address of the words names their language', () => {
  expect(readRoom(wordsAddress('de'))).toEqual({ name: 'words', locale: 'de' });
  expect(readRoom('#/words?locale=xx')).toEqual({ name: 'words', locale: null });
  expect(readRoom('#/tickets/1')).toEqual({ name: 'tickets' });
});

it.each([
  ['bill, invoice', ['bill', 'invoice']],
  ['請求書、インボイス', ['請求書', 'インボイス']],
  [' a ,, a , b ', ['a', 'b']],
  ['one', []],
  ['a,a', []],
  [`a,${'b'.repeat(101)}`, []],
  [Array.from({ length: 21 }, (_, at) => `w${at}`).join(), []],
])('a group is read from %j', (text, words) => {
  expect(wordsOfGroup(text)).toEqual(words);
});
