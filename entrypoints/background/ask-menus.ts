import { showMenus } from '../../utils/browser/context-menus';
import { menuTexts } from '../../utils/i18n/menu-texts';
import { readSetting } from '../../utils/storage/settings';

/** One after the other: two that overlap would each add the lines that the other has removed. */
let last: Promise<void> = Promise.resolve();

/** Shows the lines of the context menus in the person's language. */
export function showAskMenus(): Promise<void> {
  last = last.catch(() => {}).then(show);
  return last;
}

async function show(): Promise<void> {
  const locale = (await readSetting('language')) ?? (await readSetting('locale')) ?? undefined;
  await showMenus(await menuTexts(locale));
}
