import fc from 'fast-check';
import type { KeptIndex, KeptText, ListedArticle } from '../../../../utils/articles/article';
import type { Comment, Ticket } from '../../../../utils/protocol/desk-api';
import type { KeptEdit, KeptFace, KeptPicture, PendingRead } from '../../../../utils/storage/database';
import type { Setting } from '../../../../utils/storage/setting';
import type { FileFacts } from '../../../../utils/tickets/bundle';
import type { Draft, KeptFile } from '../../../../utils/tickets/draft';
import type { OutboxEntry } from '../../../../utils/tickets/outbox-entry';

const AT = '2026-11-22T10:00:00.000Z';
const ACCOUNT = 'https://desk.example ana';

const facts: FileFacts = {
  id: 'f1',
  name: 'a.webp',
  type: 'image/webp',
  bytes: 1,
  sha256: 'a'.repeat(64),
  kind: 'screenshot',
};

const file: KeptFile = { ...facts, version: 1, account: ACCOUNT, width: 4, height: 3, blob: new Blob(['x']) };

const draft: Draft = {
  version: 1,
  place: 'reply:t1',
  account: ACCOUNT,
  ticketId: 't1',
  commentId: 'c1',
  revision: 3,
  summary: '',
  body: 'It fails',
  page: null,
  environment: {},
  fileIds: ['f1'],
  updatedAt: 1,
};

const fullDraft: Draft = {
  ...draft,
  place: 'new-ticket',
  summary: 'Link',
  page: { url: 'https://a.example/', title: 'A', included: true, query: '?a', withQuery: false },
  environment: { browser: { value: 'Chromium 156', included: true } },
  answer: {
    channel: 'call',
    language: 'en',
    email: null,
    phone: { country: 'CH', typed: '044', number: '+41441234567' },
  },
};

const entry: OutboxEntry = {
  version: 1,
  id: 'c1',
  account: ACCOUNT,
  ticketId: 't1',
  order: 1,
  content: {
    kind: 'comment',
    ticketId: 't1',
    commentId: 'c1',
    body: { body: 'x', attachments: ['f1'] },
    files: [facts],
  },
  state: 'queued',
  problem: { code: 'offline' },
  attempts: 2,
  arrived: ['f1'],
  createdAt: 1,
  nextAttempt: 2,
};

const entries: OutboxEntry[] = [
  entry,
  { ...entry, id: 's', content: { kind: 'status', body: { status: 'closed' } }, notBefore: 5 },
  { ...entry, id: 'r', content: { kind: 'rating', body: { score: null, text: '' } } },
  { ...entry, id: 'b', content: { kind: 'feedback', body: { score: 9, text: 'good', locale: 'en' } } },
  {
    ...entry,
    id: 'n',
    content: {
      kind: 'ticket',
      ticketId: 't2',
      body: { commentId: 'n', summary: 'Link', description: 'It fails', locale: 'en', attachments: [] },
      files: [],
    },
  },
];

const ticket: Ticket = {
  id: 't1',
  number: 7,
  summary: 'Link',
  status: 'open',
  requester: { id: 'ana', name: 'Ana' },
  createdAt: AT,
  updatedAt: AT,
  comments: 1,
  lastComment: { id: 'c0', position: 1, kind: 'requester', name: 'Ana', excerpt: 'It', createdAt: AT },
  lastAgent: { id: 'maya', name: 'Maya', photo: null },
  unread: 0,
  readUpTo: 1,
  can: { reply: true, close: true, reopen: false },
};

const comment: Comment = {
  id: 'c0',
  ticketId: 't1',
  position: 1,
  author: { kind: 'requester', id: 'ana', name: 'Ana', photo: null },
  body: 'It fails',
  createdAt: AT,
  attachments: [facts],
};

const article = {
  slug: 'share',
  locale: 'en',
  title: 'Share',
  section: 'Links',
  headings: ['One'],
  tags: [],
  updatedAt: AT,
} as const;

const untouched = { crop: null, marks: [], uncovered: [] };

const settings: Setting[] = [
  { key: 'desk', value: { address: 'https://desk.example', name: 'Desk' } },
  {
    key: 'account',
    value: {
      key: ACCOUNT,
      person: {
        id: 'ana',
        email: 'ana@example.com',
        name: 'Ana',
        locale: 'en',
        organization: { id: 'o', name: 'Brightwater' },
        administrator: false,
      },
    },
  },
  { key: 'token', value: { token: 'secret', expiresAt: AT } },
  { key: 'changes', value: { cursor: '7', checkedAt: 1, pace: 60 } },
  { key: 'trouble', value: { problem: { code: 'offline' }, since: 1 } },
  { key: 'opened', value: true },
  { key: 'searches', value: ['link'] },
  {
    key: 'preferences',
    value: { version: 1, hiddenSites: ['a.example'], hiddenEverywhere: false, places: {}, folds: false },
  },
];

/** Rows of every table, as this version writes them. */
export const goodRows = {
  settings,
  tickets: [ticket],
  comments: [comment],
  summaries: [
    { ...article, headings: [...article.headings], tags: [], list: 'en', order: 1 } as ListedArticle,
  ],
  texts: [
    {
      list: 'en',
      slug: 'share',
      article: { ...article, headings: [...article.headings], tags: [], html: '<p>x</p>' },
      etag: null,
      readAt: 1,
    } as KeptText,
  ],
  searchIndexes: [{ locale: 'en', name: 'a', articles: 1, bytes: new Uint8Array([1]) } as KeptIndex],
  drafts: [draft, fullDraft],
  files: [file],
  pictureEdits: [
    { id: 'f2', base: file, history: { past: [untouched], now: untouched, future: [] } } as KeptEdit,
  ],
  outbox: entries,
  pictures: [{ id: 'p', blob: new Blob(['x']) } as KeptPicture],
  faces: [{ id: 'maya', photo: '1', dataUrl: 'data:,' } as KeptFace],
  pendingReads: [{ ticketId: 't1', position: 1 } as PendingRead],
};

const WRONG = [null, undefined, 0, -1, Number.NaN, '', 'x', true, [], {}, [null], { a: 1 }, new Date(0)];

/** Rows with something wrong in them, at any depth: a member of another type, missing, or of no sense. Keys stay. */
export const damaged = (rows: readonly object[], keyPath: string | string[]): fc.Arbitrary<object> =>
  fc
    .constantFrom(...rows)
    .chain((row) => fc.tuple(fc.constant(row), fc.constantFrom(...placesIn(row, [keyPath].flat()))))
    .chain(([row, place]) => fc.constantFrom(...WRONG).map((wrong) => replaced(row, place, wrong) as object));

function placesIn(value: unknown, except: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || value instanceof Blob || ArrayBuffer.isView(value))
    return [];
  return Object.entries(value)
    .filter(([name]) => !except.includes(name))
    .flatMap(([name, inner]) => [[name], ...placesIn(inner).map((place) => [name, ...place])]);
}

function replaced(value: unknown, [name, ...rest]: string[], wrong: unknown): unknown {
  if (name === undefined) return wrong;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[name] = replaced((value as Record<string, unknown>)[name], rest, wrong);
  return copy;
}
