import type { Locale } from '../../protocol/limits';
import { fold, lowered } from '../fold';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { JAPANESE } from './ja';

const LISTS: Record<Locale, string> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
  ja: JAPANESE + ENGLISH,
};

/** The folded stop words of a language. */
export function stopWordsOf(locale: Locale): ReadonlySet<string> {
  const known = kept.get(locale);
  if (known) return known;
  const words = new Set((LISTS[locale].match(/\S+/g) ?? []).map((word) => fold(lowered(word), locale)));
  kept.set(locale, words);
  return words;
}

const kept = new Map<Locale, ReadonlySet<string>>();

/** Words that may be what is asked, or only frame the question: "where do I find ...", "I have a problem with ...". */
const FRAMES: Record<Locale, string> = {
  en: 'find finding problem problems trouble issue issues question questions information info show use using work works working',
  fr: 'trouver trouve problème problèmes souci soucis question questions information informations renseignement chercher cherche utiliser marche fonctionne',
  de: 'finde finden problem probleme schwierigkeiten frage fragen information informationen suche funktioniert benutzen verwenden klappt',
  es: 'encontrar encuentro encuentra problema problemas duda dudas pregunta información usar funciona buscar busco hago',
  ja: '問題 うまく 困っ 困る 質問 情報 探し 探す 使い 使う 使い方',
};

/** The folded framing words of a language. */
export const framingWordsOf = (locale: Locale): ReadonlySet<string> =>
  new Set(FRAMES[locale].split(' ').map((word) => fold(lowered(word), locale)));
