import type { Answer } from '../protocol/answer-api';
import type { Environment, NewComment, NewTicket, PageLink } from '../protocol/desk-api';
import { type Locale, normalizeText } from '../protocol/limits';
import type { Draft, DraftAnswer, DraftPage, KeptFile } from './draft';

export type FileFacts = Omit<KeptFile, 'blob' | 'version' | 'account'>;

/**
 * Exactly what leaves the device for one draft: the JSON body of the request, and the files that go before it.
 * The preview shows a bundle and the worker sends a bundle; both are made here, so they cannot differ.
 */
export type Bundle =
  | { kind: 'ticket'; ticketId: string; body: NewTicket; files: FileFacts[] }
  | { kind: 'comment'; ticketId: string; commentId: string; body: NewComment; files: FileFacts[] };

/** Makes the bundle of a draft. `files` in any order; the draft's order is kept. `close`: a reply that closes its ticket. */
export function bundleOf(draft: Draft, files: FileFacts[], locale: Locale, close = false): Bundle {
  const sent = draft.fileIds.flatMap((id) => files.find((file) => file.id === id) ?? []);
  const attachments = sent.map((file) => file.id);
  if (draft.place !== 'new-ticket') {
    const body = { body: sentText(draft.body), attachments, ...(close && { close }) };
    return { kind: 'comment', ticketId: draft.ticketId, commentId: draft.commentId, body, files: sent };
  }
  const environment = includedLines(draft.environment);
  const body: NewTicket = {
    commentId: draft.commentId,
    summary: sentText(draft.summary),
    description: sentText(draft.body),
    locale,
    attachments,
    ...(draft.answer && { answer: sentAnswer(draft.answer) }),
    ...(draft.page?.included && { page: sentPage(draft.page) }),
    ...(Object.keys(environment).length > 0 && { environment }),
  };
  return { kind: 'ticket', ticketId: draft.ticketId, body, files: sent };
}

/** A text as it leaves: this is what limits count. */
export const sentText = (text: string): string => normalizeText(text).trim();

/** The address of the page as it leaves: without what stands from `?` on, unless the person has said so. */
export const sentAddress = ({ url, query, withQuery }: DraftPage): string =>
  withQuery ? url + (query ?? '') : url;

const sentPage = (page: DraftPage): PageLink => ({
  url: sentAddress(page),
  title: page.titleOut ? '' : page.title,
});

/** A number that is not whole leaves as it was typed, and the form does not let that happen. */
const sentAnswer = ({ channel, language, email, phone }: DraftAnswer): Answer =>
  channel === 'call'
    ? { channel, language, phone: phone.number ?? phone.typed }
    : { channel, language, ...(email !== null && { email }) };

function includedLines(lines: Draft['environment']): Environment {
  const entries = Object.entries(lines).filter(([, line]) => line.included);
  return Object.fromEntries(entries.map(([name, line]) => [name, line.value]));
}

/** The bytes the hash is taken of: the request body and each file's id and SHA-256. */
export const bundleText = (bundle: Bundle): string =>
  JSON.stringify([
    bundle.kind,
    bundle.ticketId,
    bundle.body,
    bundle.files.map(({ id, sha256 }) => [id, sha256]),
  ]);

/** Lower-case hexadecimal SHA-256 of a bundle: what Send promises and the worker checks. */
export async function bundleHash(bundle: Bundle): Promise<string> {
  return sha256Hex(new TextEncoder().encode(bundleText(bundle)));
}

export async function sha256Hex(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
