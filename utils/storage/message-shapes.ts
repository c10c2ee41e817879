import type { NewComment, NewTicket } from '../protocol/desk-api';
import type { Bundle, FileFacts } from '../tickets/bundle';
import type { Draft, DraftAnswer, DraftPage, KeptFile } from '../tickets/draft';
import type { OutboxEntry } from '../tickets/outbox-entry';
import {
  type Check,
  dictionaryOf,
  either,
  isAnything,
  isBlob,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  one,
  orNull,
  type Shape,
  shaped,
} from './shape';

/** What the person has written and attached, as far as this version reads it. */

const page = shaped<DraftPage>({
  url: isText,
  title: isText,
  included: isFlag,
  titleOut: maybe(isFlag),
  query: maybe(isText),
  withQuery: maybe(isFlag),
});

const answer = shaped<DraftAnswer>({
  channel: one('email', 'call'),
  language: isText,
  email: orNull(isText),
  phone: shaped<DraftAnswer['phone']>({ country: isText, typed: isText, number: orNull(isText) }),
});

const hasPlace: Check = (value) =>
  typeof value === 'string' && /^(new-ticket|feedback|(reply|rating):.+)$/.test(value);

export const isDraft: Check = shaped<Draft>({
  version: one(1),
  place: hasPlace,
  account: isText,
  ticketId: isText,
  commentId: isText,
  revision: isNumber,
  summary: isText,
  body: isText,
  page: orNull(page),
  environment: dictionaryOf(
    shaped<{ value: string; included: boolean }>({ value: isText, included: isFlag }),
  ),
  answer: maybe(answer),
  fileIds: listOf(isText),
  updatedAt: isNumber,
});

const fileFacts: Shape<FileFacts> = {
  id: isText,
  name: isText,
  type: isText,
  bytes: isNumber,
  sha256: isText,
  kind: one('screenshot', 'file'),
  width: maybe(isNumber),
  height: maybe(isNumber),
  shot: maybe(
    shaped<{ boxes: unknown; lost: unknown }>({ boxes: listOf(isAnything), lost: listOf(isAnything) }),
  ),
};

export const isKeptFile: Check = shaped<KeptFile>({
  ...fileFacts,
  version: one(1),
  account: isText,
  blob: isBlob,
});

const newTicket = shaped<NewTicket>({
  commentId: isText,
  summary: isText,
  description: isText,
  locale: isText,
  answer: maybe(shaped<{ channel: unknown; language: unknown }>({ channel: isText, language: isText })),
  attachments: listOf(isText),
  page: maybe(shaped<{ url: string; title: string }>({ url: isText, title: isText })),
  environment: maybe(dictionaryOf(isText)),
});

const newComment = shaped<NewComment>({ body: isText, attachments: listOf(isText), close: maybe(isFlag) });

const bundle: Shape<{ ticketId: string; files: FileFacts[] }> = {
  ticketId: isText,
  files: listOf(shaped<FileFacts>(fileFacts)),
};

const opinion = (score: Check) => shaped<{ score: unknown; text: string }>({ score, text: isText });

const content = either(
  shaped<Extract<Bundle, { kind: 'ticket' }>>({ ...bundle, kind: one('ticket'), body: newTicket }),
  shaped<Extract<Bundle, { kind: 'comment' }>>({
    ...bundle,
    kind: one('comment'),
    commentId: isText,
    body: newComment,
  }),
  shaped<{ kind: string; body: unknown }>({
    kind: one('status'),
    body: shaped<{ status: string }>({ status: one('open', 'closed') }),
  }),
  shaped<{ kind: string; body: unknown }>({ kind: one('rating'), body: opinion(orNull(isNumber)) }),
  shaped<{ kind: string; body: unknown }>({ kind: one('feedback'), body: opinion(isNumber) }),
);

export const isOutboxEntry = shaped<OutboxEntry>({
  version: one(1),
  id: isText,
  account: isText,
  ticketId: isText,
  order: isNumber,
  content,
  state: one('queued', 'sending', 'paused', 'attention'),
  problem: orNull(shaped<{ code: string }>({ code: isText })),
  attempts: isNumber,
  arrived: maybe(listOf(isText)),
  createdAt: isNumber,
  nextAttempt: isNumber,
  notBefore: maybe(isNumber),
}) as (value: unknown) => value is OutboxEntry;
