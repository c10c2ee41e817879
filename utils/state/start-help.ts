import { startClock } from '../i18n/clock';
import { pickLocale } from '../i18n/locale';
import { loadLocale } from '../i18n/messages';
import { call } from '../messaging/call';
import { keepArticlesFresh } from './articles-state';
import { showPicturesOfThread } from './pictures-state';
import { markWhatIsSeen } from './read-state';
import { keepTicketsFresh } from './refresh-state';

/** What every page of help does before its first screen, for as long as it lives. */
export async function startHelp(): Promise<void> {
  const locale = pickLocale(navigator.languages);
  await loadLocale(locale);
  document.documentElement.lang = locale;
  startClock();
  keepArticlesFresh();
  keepTicketsFresh();
  markWhatIsSeen();
  showPicturesOfThread();
  void call('setLocale', { locale });
}
