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
  const { unread, agentName, moved, waiting } = facts;
  const kind = cornerKind(facts);
  if (kind === 'telling') return tn('corner_new', unread, { name: givenName(agentName ?? '') });
  if (kind === 'changed' && moved) return tn('corner_changed', moved.count, placed(moved));
  if (kind === 'signed-out') return t('corner_signed_out');
  return kind === 'waiting' ? tn('corner_waiting', waiting) : t('corner_help');
}

function words(facts: CornerFacts): string {
  const { unread, agentName, moved } = facts;
  const kind = cornerKind(facts);
  if (kind === 'telling') return tn('corner_words', unread, { name: givenName(agentName ?? '') });
  if (kind === 'changed' && moved) return tn('corner_words_changed', moved.count, placed(moved));
  return t('corner_help');
}

const placed = ({ number, status }: NonNullable<CornerFacts['moved']>) => ({
  number: String(number),
  status: t(`status_${status}`),
});
