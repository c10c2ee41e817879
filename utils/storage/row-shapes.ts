import type { KeptIndex, KeptText, ListedArticle } from '../articles/article';
import type { Edit } from '../marks/mark';
import type { Comment, Ticket } from '../protocol/desk-api';
import type { KeptEdit, KeptFace, KeptPicture, PendingRead } from './database';
import { isDraft, isKeptFile, isOutboxEntry } from './message-shapes';
import { isSetting } from './setting-shapes';
import {
  type Check,
  isAnything,
  isBlob,
  isBytes,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  orNull,
  shaped,
} from './shape';

/** What the desk names is a text here, whatever it says: a newer desk may know more. */
const named = shaped<{ id: string; name: string }>({ id: isText, name: isText });

const isTicket = shaped<Ticket>({
  id: isText,
  number: isNumber,
  summary: isText,
  status: isText,
  requester: named,
  createdAt: isText,
  updatedAt: isText,
  comments: isNumber,
  lastComment: shaped<Ticket['lastComment']>({
    id: isText,
    position: isNumber,
    kind: isText,
    name: isText,
    excerpt: isText,
    createdAt: isText,
  }),
  lastAgent: orNull(named),
  unread: isNumber,
  readUpTo: isNumber,
  answer: maybe(shaped<{ channel: string; language: string }>({ channel: isText, language: isText })),
  solution: maybe(
    shaped<NonNullable<Ticket['solution']>>({
      commentId: isText,
      position: isNumber,
      name: isText,
      excerpt: isText,
      solvedAt: isText,
    }),
  ),
  statusMove: maybe(shaped<NonNullable<Ticket['statusMove']>>({ by: isText, at: isText })),
  rating: maybe(
    shaped<NonNullable<Ticket['rating']>>({ score: orNull(isNumber), text: isText, createdAt: isText }),
  ),
  mergedInto: maybe(
    shaped<NonNullable<Ticket['mergedInto']>>({ id: isText, number: isNumber, summary: isText }),
  ),
  can: shaped<Ticket['can']>({ reply: isFlag, close: isFlag, reopen: isFlag, rate: maybe(isFlag) }),
});

const attachment = shaped<{ id: string; name: string; type: string; bytes: number }>({
  id: isText,
  name: isText,
  type: isText,
  bytes: isNumber,
});

const isComment = shaped<Comment>({
  id: isText,
  ticketId: isText,
  position: isNumber,
  author: named,
  body: isText,
  createdAt: isText,
  attachments: listOf(attachment),
});

const isListedArticle = shaped<Pick<ListedArticle, 'list' | 'slug' | 'title' | 'section' | 'order'>>({
  list: isText,
  slug: isText,
  title: isText,
  section: isText,
  order: isNumber,
});

const isKeptText = shaped<KeptText>({
  list: isText,
  slug: isText,
  article: shaped<{ html: string; headings: unknown }>({ html: isText, headings: listOf(isAnything) }),
  etag: orNull(isText),
  readAt: isNumber,
});

const isEdit = shaped<Edit>({
  crop: orNull(shaped<{ x: number }>({ x: isNumber })),
  marks: listOf(shaped<{ kind: string }>({ kind: isText })),
  uncovered: listOf(isText),
});

const isKeptEdit = shaped<KeptEdit>({
  id: isText,
  base: isKeptFile,
  history: shaped<KeptEdit['history']>({ past: listOf(isEdit), now: isEdit, future: listOf(isEdit) }),
});

/** What a row of each table has to be for this version to read it. */
export const ROW_SHAPES: Readonly<Record<string, Check>> = {
  settings: isSetting,
  tickets: isTicket,
  comments: isComment,
  summaries: isListedArticle,
  texts: isKeptText,
  searchIndexes: shaped<KeptIndex>({ locale: isText, name: isText, articles: isNumber, bytes: isBytes }),
  drafts: isDraft,
  files: isKeptFile,
  pictureEdits: isKeptEdit,
  outbox: isOutboxEntry,
  pictures: shaped<KeptPicture>({ id: isText, blob: isBlob }),
  faces: shaped<KeptFace>({ id: isText, photo: isText, dataUrl: isText }),
  pendingReads: shaped<PendingRead>({ ticketId: isText, position: isNumber }),
};
