import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';
import type { Locale } from '../../../utils/protocol/limits';
import type { Api } from '../api';
import type { InboxArticles, InboxWords } from '../words-protocol';

export interface SearchWordsState {
  /** The language that is shown. */
  locale: Locale;
  /** Null until it has been read. */
  words: InboxWords | null;
  /** Why it could not be read; null when it could, or while it is being read. */
  problem: Problem | null;
  /** What is being saved: the id of a phrase or a group, or the words that are forgotten. */
  busy: string | null;
  /** What could not be saved, and why. */
  refused: { what: string; problem: Problem } | null;
}

/** How people ask, and what an agent can do about it. Each change answers what is true after it. */
export interface SearchWords {
  state: ReadonlySignal<SearchWordsState>;
  open(locale: Locale): Promise<void>;
  /** Accepts, changes or adds a phrase. @returns whether it is kept now */
  keepPhrase(id: string, phrase: { slug: string; words: string }): Promise<boolean>;
  dropPhrase(id: string): Promise<boolean>;
  forget(words: string): Promise<boolean>;
  keepSynonyms(id: string, words: string[]): Promise<boolean>;
  dropSynonyms(id: string): Promise<boolean>;
  /** Articles by some of their words; none when they cannot be asked for. */
  findArticles(words: string): Promise<InboxArticles['items']>;
}

type WordsApi = Pick<
  Api,
  'words' | 'keepPhrase' | 'dropPhrase' | 'forgetWords' | 'keepSynonyms' | 'dropSynonyms' | 'findArticles'
>;

const CLOSED = { words: null, problem: null, busy: null, refused: null };

export const createSearchWords = (api: WordsApi, first: Locale): SearchWords => {
  const state = signal<SearchWordsState>({ locale: first, ...CLOSED });
  const locale = () => state.value.locale;

  const open = async (wanted: Locale) => {
    const same = state.value.locale === wanted ? state.value.words : null;
    state.value = { locale: wanted, ...CLOSED, words: same };
    const answer = await api.words(wanted);
    if (state.value.locale !== wanted) return;
    state.value = answer.ok
      ? { ...state.value, words: answer.value }
      : { ...state.value, problem: answer.problem };
  };

  const change = async (what: string, ask: () => Promise<Result<InboxWords>>): Promise<boolean> => {
    const wanted = locale();
    state.value = { ...state.value, busy: what, refused: null };
    const answer = await ask();
    if (locale() !== wanted) return answer.ok;
    state.value = answer.ok
      ? { ...state.value, busy: null, words: answer.value }
      : { ...state.value, busy: null, refused: { what, problem: answer.problem } };
    return answer.ok;
  };

  return {
    state,
    open,
    keepPhrase: (id, phrase) => change(id, () => api.keepPhrase(id, { ...phrase, locale: locale() })),
    dropPhrase: (id) => change(id, () => api.dropPhrase(id, locale())),
    forget: (words) => change(words, () => api.forgetWords(locale(), words)),
    keepSynonyms: (id, words) => change(id, () => api.keepSynonyms(id, { words, locale: locale() })),
    dropSynonyms: (id) => change(id, () => api.dropSynonyms(id, locale())),
    findArticles: async (words) => {
      const answer = await api.findArticles(locale(), words);
      return answer.ok ? answer.value.items : [];
    },
  };
};
