import { startClock } from '../i18n/clock';
import { showPresence } from '../messaging/show-presence';
import { keepArticlesFresh } from './articles-state';
import { followLanguage } from './language-state';
import { showPicturesOfThread } from './pictures-state';
import { markWhatIsSeen } from './read-state';
import { keepTicketsFresh } from './refresh-state';
import { keepIndexOpen } from './search-index-state';
import { keepSnippets } from './search-state';
import { keepTicketSearch } from './ticket-search-state';
import { recallView } from './ticket-view-state';

/** What every page of help does before its first screen, for as long as it lives. */
export async function startHelp(): Promise<void> {
  // A store that cannot be read must not leave the page empty: the first screen says so.
  await Promise.allSettled([followLanguage(), recallView()]);
  startClock();
  showPresence();
  keepArticlesFresh();
  keepIndexOpen();
  keepSnippets();
  keepTicketsFresh();
  keepTicketSearch();
  markWhatIsSeen();
  showPicturesOfThread();
}
