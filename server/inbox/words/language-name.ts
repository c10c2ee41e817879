import type { Words } from './words';

/** A language as the agent's own language calls it, with a capital: `fr` is `Français` in French. */
export const languageName = (words: Words, tag: string): string => {
  const name = new Intl.DisplayNames(words.locale, { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(words.locale) + rest.join('');
};
