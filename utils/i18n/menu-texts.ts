import type { Locale } from '../protocol/limits';
import { pickLocale } from './locale';
import { loadLocale, t } from './messages';

/** The lines in the menus of pages, in the language chosen or, before any choice, the browser's. */
export async function menuTexts(chosen: Locale | undefined) {
  await loadLocale(chosen ?? pickLocale(navigator.languages));
  return { page: t('menu_page'), selection: t('menu_selection'), image: t('menu_picture') };
}
