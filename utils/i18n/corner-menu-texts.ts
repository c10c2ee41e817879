import type { CornerMenuTexts } from '../corner/corner-menu-texts';
import type { Locale } from '../protocol/limits';
import { pickLocale } from './locale';
import { loadLocale, t } from './messages';

/**
 * The sentences of the corner button's menu, in the language chosen or, before any choice, the browser's.
 *
 * @param shortcut the key that opens help, as the browser writes it; empty for none
 */
export async function cornerMenuTexts(
  chosen: Locale | undefined,
  shortcut: string,
): Promise<CornerMenuTexts> {
  const locale = chosen ?? pickLocale(navigator.languages);
  await loadLocale(locale);
  return {
    locale,
    button: t('options_button'),
    more: t('corner_more'),
    moveTo: t('corner_move'),
    topLeft: t('corner_top_left'),
    topRight: t('corner_top_right'),
    bottomLeft: t('corner_bottom_left'),
    bottomRight: t('corner_bottom_right'),
    drag: t('corner_drag'),
    fold: t('corner_fold'),
    hide: t('corner_hide'),
    onPage: t('corner_hide_page'),
    onSite: t('corner_hide_site', { site: '{site}' }),
    everywhere: t('corner_hide_everywhere'),
    stays: shortcut ? t('corner_stays_keys', { keys: shortcut }) : t('corner_stays'),
  };
}
