import type { Locale } from '../../utils/protocol/limits';
import type { SearchDocument } from '../../utils/search/document';
import { randomNumbers, sample } from './random';
import type { Query } from './read-data';

/** The ways to ask for a known article by its title. */
export const KINDS = ['title', 'typo', 'question', 'prefix', 'noaccent'] as const;
export type Kind = (typeof KINDS)[number];

const QUESTIONS: Record<Locale, ((title: string) => string)[]> = {
  en: [
    (title) => `how do i ${title}?`,
    (title) => `how can I ${title}`,
    (title) => `where can i find help with ${title}`,
    (title) => `what do I need to know about ${title}?`,
    (title) => `I have a problem with ${title}, what should I do?`,
  ],
  fr: [
    (title) => `comment faire pour ${title} ?`,
    (title) => `comment puis-je ${title}`,
    (title) => `où trouver de l'aide sur ${title}`,
    (title) => `que faut-il savoir sur ${title} ?`,
    (title) => `j'ai un problème avec ${title}, que faire ?`,
  ],
  de: [
    (title) => `wie kann ich ${title}?`,
    (title) => `wo finde ich Hilfe zu ${title}`,
    (title) => `was muss ich über ${title} wissen?`,
    (title) => `wie geht das: ${title}`,
    (title) => `ich habe ein Problem mit ${title}, was soll ich tun?`,
  ],
  es: [
    (title) => `¿cómo puedo ${title}?`,
    (title) => `cómo hago para ${title}`,
    (title) => `dónde encuentro ayuda sobre ${title}`,
    (title) => `¿qué necesito saber sobre ${title}?`,
    (title) => `tengo un problema con ${title}, ¿qué debo hacer?`,
  ],
  ja: [
    (title) => `${title}にはどうすればいいですか`,
    (title) => `${title}の方法を教えてください`,
    (title) => `${title}について知りたい`,
    (title) => `${title}とは何ですか？`,
    (title) => `${title}がうまくできません`,
  ],
};

interface Making {
  kind: Kind;
  locale: Locale;
  seed: number;
  count: number;
}

/** Queries made from titles that only one document has. */
export function makeQueries(documents: SearchDocument[], { kind, locale, seed, count }: Making): Query[] {
  const random = randomNumbers(seed);
  const times = new Map<string, number>();
  for (const { title } of documents) times.set(keyOf(title), (times.get(keyOf(title)) ?? 0) + 1);
  const own = documents.filter(({ title }) => times.get(keyOf(title)) === 1 && isOf(title, locale));
  const asked = own.flatMap(({ id, title }) => {
    const q = QUERIES[kind](title, locale, random);
    return q === undefined ? [] : [{ q, rel: [id] }];
  });
  return sample(asked, count, random);
}

const keyOf = (title: string): string => title.trim().toLowerCase();

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Much of a Japanese help centre may be English still. */
const isOf = (title: string, locale: Locale): boolean =>
  (title.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4 && (locale !== 'ja' || KANA.test(title));

type Maker = (title: string, locale: Locale, random: () => number) => string | undefined;

const QUERIES: Record<Kind, Maker> = {
  title: (title) => title,
  typo: (title, locale, random) => (locale === 'ja' ? withoutOne(title, random) : mistyped(title, random)),
  question: (title, locale, random) => {
    const forms = QUESTIONS[locale];
    return forms[Math.floor(random() * forms.length)]?.(title.toLowerCase());
  },
  prefix: (title, locale) =>
    locale === 'ja' ? title.slice(0, Math.ceil(title.length * 0.7)) : unfinished(title),
  noaccent: (title, locale) => {
    const bare = title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
    return locale === 'ja' || bare === title.normalize('NFD') ? undefined : bare;
  },
};

function withoutOne(title: string, random: () => number): string | undefined {
  const place = Math.floor(random() * title.length);
  return title.length < 4 ? undefined : title.slice(0, place) + title.slice(place + 1);
}

/** One mistake in each word of five letters or more. */
function mistyped(title: string, random: () => number): string | undefined {
  const asked = title.replace(/\p{L}{5,}/gu, (word) => mistake(word, random));
  return asked === title ? undefined : asked;
}

function mistake(word: string, random: () => number): string {
  const place = Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  const swapped = `${before}${word[place + 1]}${word[place]}${word.slice(place + 2)}`;
  return (
    [before + after, before + letter + after, before + letter + word.slice(place), swapped][
      Math.floor(random() * 4)
    ] ?? word
  );
}

/** The title up to the middle of its last word. */
function unfinished(title: string): string | undefined {
  const last = title.match(/\p{L}{4,}$/u)?.[0];
  return last ? title.slice(0, title.length - Math.floor(last.length / 2)) : undefined;
}
