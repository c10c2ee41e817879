import type { Environment, PageLink } from '../protocol/desk-api';
import type { Shot } from './shot';

/**
 * Where a draft belongs: the form for a new ticket, the reply box of one thread, what somebody thinks of its answer, or of the
 * product. An opinion has its score as its summary.
 */
export type DraftPlace = 'new-ticket' | `reply:${string}` | `rating:${string}` | 'feedback';

export const replyPlace = (ticketId: string): DraftPlace => `reply:${ticketId}`;
export const ratingPlace = (ticketId: string): DraftPlace => `rating:${ticketId}`;

/** A line of the environment that the person can leave out and put back. */
export interface OptionalLine {
  value: string;
  included: boolean;
}

/** The page a question is about, and what of it goes along. */
export interface DraftPage extends PageLink {
  included: boolean;
  /** The title stays here. */
  titleOut?: boolean;
  /** What stands in the address from `?` on; it goes along only when the person has said so. */
  query?: string;
  withQuery?: boolean;
}

/** How the person wants to be answered. Both ways are kept, so that nothing is lost by looking at the other. */
export interface DraftAnswer {
  channel: 'email' | 'call';
  /** BCP 47, one of those the desk offers for this way. */
  language: string;
  /** A confirmed address for answers; null for the one they sign in with. */
  email: string | null;
  phone: DraftPhone;
}

export interface DraftPhone {
  /** ISO 3166, such as CH. */
  country: string;
  /** As it stands in the field. */
  typed: string;
  /** E.164; null while it is no whole number. */
  number: string | null;
}

/**
 * Not yet sent by the person. The ids of the ticket and of the comment are made with the draft and travel with
 * every attempt to send it, so that a message can arrive twice and still be one.
 */
export interface Draft {
  version: 1;
  place: DraftPlace;
  /** Whose draft it is: desk address and person, see `accountKey`. */
  account: string;
  ticketId: string;
  commentId: string;
  /** Grows by one with every change; what is sent must be the revision that was seen. */
  revision: number;
  summary: string;
  body: string;
  page: DraftPage | null;
  environment: Partial<Record<keyof Environment, OptionalLine>>;
  /** Absent: by e-mail, to the address they sign in with. */
  answer?: DraftAnswer;
  /** In the order of adding; the files themselves are kept beside the draft. */
  fileIds: string[];
  /** Milliseconds since 1970 of the last change by the person. */
  updatedAt: number;
}

/** A file kept with a draft or an outbox entry. */
export interface KeptFile {
  version: 1;
  id: string;
  account: string;
  name: string;
  type: string;
  bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  sha256: string;
  kind: 'screenshot' | 'file';
  /** Pixels, for pictures. */
  width?: number;
  height?: number;
  /** For screenshots, until they have been edited. */
  shot?: Shot;
  blob: Blob;
}

export const accountKey = (deskAddress: string, personId: string): string => `${deskAddress} ${personId}`;

export const isEmptyDraft = (draft: Draft): boolean =>
  draft.summary.trim() === '' && draft.body.trim() === '' && draft.fileIds.length === 0;
