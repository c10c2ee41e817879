import { startClock } from '../i18n/clock';
import { keepArticlesFresh } from './articles-state';
import { followLanguage } from './language-state';
import { showPicturesOfThread } from './pictures-state';
import { markWhatIsSeen } from './read-state';
import { keepTicketsFresh } from './refresh-state';

/** What every page of help does before its first screen, for as long as it lives. */
export async function startHelp(): Promise<void> {
  await followLanguage();
  startClock();
  keepArticlesFresh();
  keepTicketsFresh();
  markWhatIsSeen();
  showPicturesOfThread();
}
