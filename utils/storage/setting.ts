import type { PutBack } from '../articles/reading';
import type { CornerPreferences } from '../corner/preferences';
import type { Problem } from '../problems/problem';
import type { AnswerOffer } from '../protocol/answer-api';
import type { DeskInfo, Person } from '../protocol/desk-api';
import type { Locale } from '../protocol/limits';
import type { Carried } from '../tickets/carried';
import type { NoticeChoice } from '../tickets/notices';
import type { ShotProgress } from '../tickets/shot';
import type { TicketView } from '../tickets/ticket-view';

/** What the person is to hear about a store that was damaged. */
export interface Damage {
  /** How many things of theirs could not be read and were set aside. */
  setAside: number;
  /** How many unsent messages came back from the second store. */
  restored: number;
  /** Everything else is gone. */
  lost: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/** Every single fact that is not a row of a table: its key, its shape, its writer (the worker, for all). */
export interface Settings {
  /** The desk behind; null until somebody has named one. */
  desk: { address: string; name: string };
  /** Who is signed in, or was: the account stays when the desk ends the session. */
  account: { key: string; person: Person };
  /** The secret. Read by the worker only. */
  token: { token: string; expiresAt: string };
  /** A sign-in under way: the code that was sent is good only with this verifier. */
  signIn: {
    address: string;
    deskName: string;
    email: string;
    id: string;
    verifier: string;
    newCodeAt: number;
  };
  /** How the desk answers and what it takes, as it said last; null for what it does not say. */
  deskFacts: {
    answers: AnswerOffer | null;
    usualAnswerMinutes: number | null;
    /** ISO 8601: since then every ticket is here; absent for what an older version kept. */
    historySince?: string | null;
    limits: NonNullable<DeskInfo['limits']> | null;
  };
  /** Confirmed addresses that answers may go to, beside the one of the account. */
  replyAddresses: string[];
  /** An address on its way to be confirmed: a code has been mailed to it. */
  replyCheck: { id: string; email: string; newCodeAt: number };
  /** Where the changes stand. `checkedAt`: milliseconds since 1970 of the last good answer; `pace`: seconds to the next poll. */
  changes: { cursor: string | null; checkedAt: number; pace: number };
  /** Tickets that the team has moved to another status since the person looked, the last one last. */
  movedTickets: string[];
  /** What the system is to tell. */
  notices: NoticeChoice;
  /** Why the last talk with the desk failed; null after one that worked. */
  trouble: { problem: Problem | null; since: number };
  /** What of this device's store was damaged, until the person has heard of it. */
  damage: Damage;
  /**
   * Where the panel should open, written when the corner button is clicked; the form, when something is carried there.
   * `windowId`: in which window, where that is known; panels of others stay where they are.
   */
  route: { ticketId: string | null; form?: boolean; windowId?: number; at: number };
  /** What waits for the form. */
  carried: Carried;
  /** Where help in a window should go on, written when an enlarged article is put back. */
  putBack: PutBack & { at: number };
  /** How the person looks at their tickets. */
  ticketView: Omit<TicketView, 'words'>;
  /** What was searched for with success, the latest first. */
  searches: string[];
  /** The language of the browser, of those that Handrail speaks. */
  locale: Locale;
  /** The language that the person has chosen; it wins over the browser's. */
  language: Locale;
  /** Where the corner button is hidden; the public shelf has a copy. */
  preferences: CornerPreferences;
  /** Help has been opened by the corner button at least once. */
  opened: boolean;
  /** How far a picture of a whole page is; not there while none is taken. */
  capturing: ShotProgress;
  /** Validator of the list of articles, by language. */
  articles: Partial<Record<Locale, { etag: string | null; checkedAt: number }>>;
}

export type SettingKey = keyof Settings;

export interface Setting<K extends SettingKey = SettingKey> {
  key: K;
  value: Settings[K];
}
