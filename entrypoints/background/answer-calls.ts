import { openPanel } from '../../utils/browser/panel';
import { answerCalls, type CornerHandlers, type PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';
import { refreshArticle, refreshArticles } from './articles';
import { showAskMenus } from './ask-menus';
import { cancelCapture, captureScreenshot } from './capture';
import { goBeside, pickBeside, takeCarried } from './carry';
import { approach, fold, hideFrom, moveHere } from './corner-menu';
import { refreshDesk } from './desk-facts';
import { finishPicture } from './finish-picture';
import { giveVerdict, reportSearch } from './help-words';
import { changeStatus, deleteEntry, editEntry, retryEntry, sendDraft, undoClosing } from './messages';
import { chooseNotices } from './notify';
import { sendFeedback, sendRating } from './opinions';
import { readPage } from './page';
import { forgetPatches, readPatch } from './patches';
import { foldButton, hideEverywhere, hideOnSite, putBackButton, showOnAllSites } from './preferences';
import { openReader, openWindow, putBack } from './reader';
import { forgetDamage } from './recover';
import { checkReplyAddress, forgetReplyCheck, proveReplyAddress } from './reply-addresses';
import { refreshSearchIndex } from './search-index';
import { forgetSearches, noteSearch } from './searches';
import { openPage, readSetUp } from './set-up';
import { findDesk, finishSignIn, forgetSignIn, signOut, startSignIn } from './sign-in';
import { tell } from './tell';
import {
  fetchAttachment,
  markRead,
  markStatusSeen,
  olderComments,
  refreshThread,
  refreshTickets,
} from './threads';
import { keepTicketView, searchTickets } from './ticket-lists';
import { readTold, toldTicket } from './told';

const corner: CornerHandlers = {
  openPanel: ({ windowId }) => {
    // First and synchronously: an await before it loses the person's click.
    openPanel(windowId).catch((error: unknown) => console.error(error));
    noteOpening(windowId).catch((error: unknown) => console.error(error));
  },
  approach,
  moveHere,
  hideFrom,
  fold,
};

/** A click on the button that tells lands on the ticket that told. */
async function noteOpening(windowId: number): Promise<void> {
  await writeSetting('route', { ticketId: toldTicket(await readTold()), windowId, at: Date.now() });
  if (await readSetting('opened')) return;
  await writeSetting('opened', true);
  await tell();
}

const setLocale: PageHandlers['setLocale'] = async ({ locale }) => {
  if ((await readSetting('locale')) !== locale) {
    await writeSetting('locale', locale);
    await Promise.all([tell(), showAskMenus()]);
  }
  return succeed(undefined);
};

const chooseLanguage: PageHandlers['chooseLanguage'] = async ({ language }) => {
  if (language) await writeSetting('language', language);
  else await forgetSetting('language');
  await Promise.all([tell(), showAskMenus()]);
  return succeed(undefined);
};

const pages: PageHandlers = {
  findDesk,
  startSignIn,
  finishSignIn,
  forgetSignIn,
  signOut,
  refreshArticles,
  refreshSearchIndex,
  refreshArticle,
  giveVerdict,
  reportSearch,
  refreshTickets,
  refreshThread,
  olderComments,
  fetchAttachment,
  captureScreenshot,
  cancelCapture,
  readPatch,
  forgetPatches,
  finishPicture,
  takeCarried,
  pickBeside,
  readPage,
  refreshDesk,
  checkReplyAddress,
  proveReplyAddress,
  forgetReplyCheck,
  goBeside,
  sendDraft,
  changeStatus,
  undoClosing,
  searchTickets,
  keepTicketView,
  sendRating,
  sendFeedback,
  retryEntry,
  editEntry,
  deleteEntry,
  markRead,
  markStatusSeen,
  chooseNotices,
  setLocale,
  chooseLanguage,
  hideOnSite,
  hideEverywhere,
  showOnAllSites,
  putBackButton,
  foldButton,
  forgetDamage,
  readSetUp,
  openPage,
  openWindow,
  openReader,
  putBack,
  noteSearch,
  forgetSearches,
};

export const listenForCalls = (): void => answerCalls(corner, pages);
