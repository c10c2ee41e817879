import type { PutBack, Reading } from '../articles/reading';
import type { Place } from '../corner/preferences';
import type { History } from '../marks/history';
import type { Picked, PickKind } from '../marks/picked';
import type { Environment, PageLink, Ticket } from '../protocol/desk-api';
import type { SearchReport } from '../protocol/help-api';
import type { Locale } from '../protocol/limits';
import type { NewFeedback, NewRating } from '../protocol/outcome-api';
import type { Carried } from '../tickets/carried';
import type { DraftPlace } from '../tickets/draft';
import type { NoticeChoice } from '../tickets/notices';
import type { ShotExtent } from '../tickets/shot';
import type { TicketScope } from '../tickets/ticket-list';
import type { TicketView } from '../tickets/ticket-view';

/**
 * Every name that crosses a border between contexts of the extension. One type per direction and per trust.
 * Arguments and values are plain data. Each call is answered with a `Result`.
 */

/** Corner button -> worker. A content script lives beside an untrusted page: this list stays this short. */
export interface CornerCalls {
  /** Opens help beside the page. Called only for a trusted click; carries nothing. */
  openPanel(): void;
  /** Somebody has come near the button: puts what moves it, and its menu, beside it. */
  approach(): void;
  /** Keeps where the button was put on the site that it stands on. */
  moveHere(args: { place: Place }): void;
  /** Hides it on the site that it stands on, or on every site. */
  hideFrom(args: { where: 'site' | 'everywhere' }): void;
  /** Folds it to the edge while nobody is near, or no more. */
  fold(args: { folds: boolean }): void;
}

/** Our own page -> the picker in the page that the person points at. */
export interface PickerNotices {
  /** Begins; answers when something was picked, or null when it was given up. `hint` says what to do. */
  pick(args: { kind: PickKind; hint: string }): { picked: Picked | null };
  /** A key that was pressed in our page, because the focus cannot be taken over; answers what is pointed at then. */
  pickKey(args: { key: string; shift: boolean }): { words: string };
}

/** The name of the port on which pages that show help are present. */
export const PRESENCE_PORT = 'help-shown';

/**
 * Our own page that shows help -> worker, on a port of the name `PRESENCE_PORT`: when it is shown, when the focus comes or
 * goes, and every 20 seconds. A page that is hidden or closed leaves the port.
 */
export interface Presence {
  /** The person works in the window of this page. */
  focused: boolean;
}

/** Our own pages (popup, panel, welcome, options) -> worker. Trusted by the sender's address. */
export interface PageCalls {
  /** Looks whether a desk answers at this address. Answers its name and the address in the form to keep. */
  findDesk(args: { address: string }): { name: string; address: string };
  /** Sends a six-digit code by mail. */
  startSignIn(args: { address: string; email: string; locale: Locale }): { newCodeAfter: number };
  /** Trades the code for a token, which never leaves the worker's store. */
  finishSignIn(args: { code: string }): void;
  /** Forgets the sign-in that was started, to begin with another address. */
  forgetSignIn(): void;
  /** Ends the session and wipes what is kept on this device for it, unsent messages included. */
  signOut(): void;
  /** Fetches the list of articles in a language when it has changed. */
  refreshArticles(args: { locale: Locale }): void;
  /**
   * Fetches the search index of a language when it has changed; it is then in the store. `broken` names one that could
   * not be opened: it is thrown away first.
   */
  refreshSearchIndex(args: { locale: Locale; broken?: string }): void;
  /** Fetches one article when it has changed; it is then in the store, as the one read last. */
  refreshArticle(args: { slug: string; locale: Locale }): void;
  /** Tells the desk whether an article helped. The same id again replaces what was said. */
  giveVerdict(args: { id: string; slug: string; locale: Locale; helpful: boolean }): void;
  /** Hands the desk words somebody searched for. Called only when the person has just agreed to it. */
  reportSearch(args: { id: string; report: SearchReport }): void;
  /** Polls now. */
  refreshTickets(): void;
  /** The tickets in the desk's whole history that hold every word; the first page, latest activity first. */
  searchTickets(args: { words: string; scope: TicketScope }): { tickets: Ticket[] };
  /** Keeps how the person looks at their tickets. */
  keepTicketView(args: { view: Omit<TicketView, 'words'> }): void;
  /** Fetches the newest comments of a thread, and the ticket when it is not here. */
  refreshThread(args: { ticketId: string }): void;
  /** Fetches older comments of a thread; answers whether there are still older ones. */
  olderComments(args: { ticketId: string }): { more: boolean };
  /** Fetches the bytes of an attachment into the store, for a preview. */
  fetchAttachment(args: { id: string }): void;
  /**
   * Takes the picture of the page and keeps it, with what is sensitive painted over, as a file of this draft. How far
   * a whole page is stands in the setting `capturing`.
   */
  captureScreenshot(args: { place: DraftPlace; extent: ShotExtent }): { fileId: string };
  /** Stops the picture of a whole page that is being taken: it answers `capture-cancelled`. */
  cancelCapture(): void;
  /**
   * The pixels below a box of a screenshot, as a `data:` URL of a PNG of the size of the box. Null when they are gone:
   * they are kept in memory until the browser ends or `forgetPatches` is called.
   */
  readPatch(args: { fileId: string; boxId: string }): { picture: string | null };
  /** Forgets the pixels below the boxes of these files, for good. */
  forgetPatches(args: { fileIds: string[] }): void;
  /**
   * Burns what was done in the editor into a picture of a draft, and keeps the result as a new file. The picture as it
   * was stays beside it on this device (table `pictureEdits`), so that it can be edited on until it is sent.
   */
  finishPicture(args: { fileId: string; history: History }): { fileId: string };
  /** Hands over what waits for the form, once; null when nothing does. */
  takeCarried(): Carried | null;
  /** From the popup, which a click on the page would close: the form beside the page lets the person pick there. */
  pickBeside(args: { kind: PickKind }): void;
  /**
   * The page the person is on (null on pages of the browser; its address comes without query and fragment), what was
   * left out of its address, and what browser it is.
   */
  readPage(): { page: PageLink | null; query: string; environment: Environment };
  /** Asks the desk how it answers and what it takes, and to which addresses answers may go; all of it is then in the store. */
  refreshDesk(): void;
  /** Mails a code to another address that answers are to go to. */
  checkReplyAddress(args: { email: string; locale: Locale }): void;
  /** Proves that address with the code; answers it as the desk writes it. */
  proveReplyAddress(args: { code: string }): { email: string };
  /** Gives up proving an address. */
  forgetReplyCheck(): void;
  /** A panel that is open, or opens now, goes to a ticket; to the form for null. */
  goBeside(args: { ticketId: string | null }): void;
  /** Turns draft and files into an outbox entry, if the draft is still what the person saw. */
  sendDraft(args: SendDraft): void;
  /** Closes or reopens a ticket, by way of the outbox. Closing is held back there for `UNDO_MS`. */
  changeStatus(args: { ticketId: string; status: 'closed' | 'open' }): { entryId: string };
  /** Takes a closing out of the outbox, a reply that went with it becomes a draft again; answers whether it was still there. */
  undoClosing(args: { entryId: string }): { undone: boolean };
  /** Rates the answer of a ticket that is over, once, by way of the outbox. */
  sendRating(args: { id: string; ticketId: string; rating: NewRating }): void;
  /** Says what somebody thinks of the product, by way of the outbox. */
  sendFeedback(args: { id: string; feedback: NewFeedback }): void;
  /** Tries an entry of the outbox now. */
  retryEntry(args: { id: string }): void;
  /** Takes an entry out of the outbox and makes it a draft again. */
  editEntry(args: { id: string }): { place: DraftPlace };
  /** Takes an entry out of the outbox for good. */
  deleteEntry(args: { id: string }): void;
  /** The person has seen the thread up to this comment. */
  markRead(args: { ticketId: string; position: number }): void;
  /** The person has seen the statuses of these tickets: nothing tells of them any more. */
  markStatusSeen(args: { ticketIds: string[] }): void;
  /** Whether the system is to tell of answers too, and whether it may say what they are about. */
  chooseNotices(args: NoticeChoice): void;
  /** The language of the browser, for corner and badge texts. */
  setLocale(args: { locale: Locale }): void;
  /** The language the person has chosen for everything; null for the browser's. */
  chooseLanguage(args: { language: Locale | null }): void;
  /** Hides the corner button on a site (a host name), or shows it there again. */
  hideOnSite(args: { site: string; hidden: boolean }): void;
  /** Hides the corner button on every site; the list of hidden sites stays as it is. */
  hideEverywhere(args: { hidden: boolean }): void;
  /** Forgets every hidden site. */
  showOnAllSites(): void;
  /** Puts the corner button back into its corner on every site where it was moved. */
  putBackButton(): void;
  /** Folds the corner button to the edge while nobody is near, on every site, or no more. */
  foldButton(args: { folds: boolean }): void;
  /** The person has heard what of this device's store was damaged. */
  forgetDamage(): void;
  /** How Handrail is installed in this browser. */
  readSetUp(): SetUp;
  /** Opens a page in a tab. */
  openPage(args: { page: OpenedPage }): void;
  /** Opens a web page (http or https) in a window of its own. */
  openWindow(args: { url: string }): void;
  /** Opens an article in a wide window, to be put back beside the page of the window that asks; `print` prints it there. */
  openReader(args: { reading: Reading; print: boolean }): void;
  /** Brings a window to the front and tells help in it where to go on; answers whether the window was there. */
  putBack(args: PutBack): { there: boolean };
  /** Keeps words that were searched for with success, the latest first. */
  noteSearch(args: { words: string }): void;
  /** Forgets every search that was kept. */
  forgetSearches(): void;
}

/** How Handrail is installed, as the browser tells it. */
export interface SetUp {
  browser: 'chrome' | 'edge' | 'firefox';
  /** The key that opens help, as the browser writes it; empty for none. */
  shortcut: string;
  /** The key that asks with a picture of the page; empty for none. */
  screenshotKey: string;
  /** Whether the icon is pinned to the toolbar; null where the browser does not say. */
  pinned: boolean | null;
  /** `some`: the person has narrowed Handrail to some sites, or to a click. */
  access: 'every' | 'some';
  version: string;
  /** The permissions of the manifest, by their names. */
  permissions: string[];
}

/**
 * `sign-in` is the welcome page at its first step, whoever is signed in; `web-page` is the web page looked at last, or
 * the desk's own when none is open; `shortcuts` and `site-access` are the browser's own pages.
 */
export type OpenedPage = 'options' | 'welcome' | 'sign-in' | 'web-page' | 'shortcuts' | 'site-access';

/** Which draft, and what exactly the person saw of it. */
export interface SendDraft {
  place: DraftPlace;
  ticketId: string;
  commentId: string;
  revision: number;
  bundleHash: string;
  locale: Locale;
  /** A reply that closes its ticket: held back in the outbox for `UNDO_MS`. */
  close: boolean;
}

export type Calls = CornerCalls & PageCalls;
export type CallName = keyof Calls;
