import { type CornerFacts, type CornerTexts, cornerKind, givenName } from '../corner/corner-facts';
import type { Locale } from '../protocol/limits';
import { pickLocale } from './locale';
import { loadLocale, t, tn } from './messages';

/** What the corner button says, in the language chosen or, before any choice, the browser's. */
export async function cornerTexts(chosen: Locale | undefined, facts: CornerFacts): Promise<CornerTexts> {
  const locale = chosen ?? pickLocale(navigator.languages);
  await loadLocale(locale);
  return { locale, label: label(facts), words: words(facts) };
}

function label(facts: CornerFacts): string {
  const kind = cornerKind(facts);
  if (kind === 'telling') return tn('corner_new', facts.unread, { name: givenName(facts.agentName ?? '') });
  if (kind === 'signed-out') return t('corner_signed_out');
  return kind === 'waiting' ? tn('corner_waiting', facts.waiting) : t('corner_help');
}

const words = (facts: CornerFacts): string =>
  cornerKind(facts) === 'telling'
    ? tn('corner_words', facts.unread, { name: givenName(facts.agentName ?? '') })
    : t('corner_help');
