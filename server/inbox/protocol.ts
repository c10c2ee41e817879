import Type, { type Static } from 'typebox';
import { Answer, AnswerByCall, PhoneHours } from '../../utils/protocol/answer-api';
import { Attachment } from '../../utils/protocol/attachment-api';
import { AgentFace, Comment, Environment, PageLink } from '../../utils/protocol/desk-api';
import { LIMITS, LOCALES } from '../../utils/protocol/limits';
import { TICKET_STATUSES } from '../../utils/tickets/ticket-status';

/**
 * What the agents' page asks of its own server, under /inbox/api. Not part of the open protocol: it may change with
 * the page. Signed in by a cookie; every unsafe call also carries the session's `csrf` in the header `x-csrf`.
 */

const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }));
const Instant = Type.String({ format: 'date-time' });
const Id = Type.String({ format: 'uuid' });

export const InboxSignInRequest = Type.Object(
  {
    email: Type.String({ minLength: 3, maxLength: LIMITS.email, pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' }),
    locale: oneOf(LOCALES),
  },
  { additionalProperties: false },
);
export type InboxSignInRequest = Static<typeof InboxSignInRequest>;

export const InboxSignInProof = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{6}$' }) },
  { additionalProperties: false },
);

export const InboxMe = Type.Object({
  desk: Type.String(),
  csrf: Type.String(),
  agent: Type.Object({ ...AgentFace.properties, email: Type.String() }),
});
export type InboxMe = Static<typeof InboxMe>;

export const AgentName = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: LIMITS.name, pattern: '\\S' }) },
  { additionalProperties: false },
);

export const InboxTicket = Type.Object({
  id: Id,
  number: Type.Integer(),
  summary: Type.String(),
  status: oneOf(TICKET_STATUSES),
  requester: Type.Object({
    id: Id,
    name: Type.String(),
    email: Type.String(),
    locale: oneOf(LOCALES),
    organization: Type.Union([Type.String(), Type.Null()]),
  }),
  createdAt: Instant,
  updatedAt: Instant,
  comments: Type.Integer(),
  lastComment: Type.Object({
    kind: oneOf(['requester', 'agent']),
    name: Type.String(),
    excerpt: Type.String(),
    createdAt: Instant,
  }),
  lastAgent: Type.Union([AgentFace, Type.Null()]),
  answer: Answer,
});
export type InboxTicket = Static<typeof InboxTicket>;

export const INBOX_VIEWS = ['open', 'calls', 'waiting', 'over', 'all'] as const;
/**
 * `open`: new and open, for the team. `calls`: those of them whose requesters want to be called. `waiting`: for the
 * requester. `over`: solved and closed.
 */
export type InboxView = (typeof INBOX_VIEWS)[number];

export const InboxPage = Type.Object({
  items: Type.Array(InboxTicket),
  next: Type.Union([Type.String(), Type.Null()]),
  counts: Type.Object({
    open: Type.Integer(),
    calls: Type.Integer(),
    waiting: Type.Integer(),
    over: Type.Integer(),
    all: Type.Integer(),
  }),
  phoneHours: Type.Union([PhoneHours, Type.Null()], {
    description: 'When the team calls; null when it does not',
  }),
});
export type InboxPage = Static<typeof InboxPage>;

export const InboxThread = Type.Object({
  ticket: InboxTicket,
  comments: Type.Array(Comment, { description: 'The newest 200, in order of position' }),
  earlier: Type.Integer({ description: 'How many comments stand before these' }),
  page: Type.Union([PageLink, Type.Null()]),
  environment: Environment,
  unsent: Type.Array(
    Type.Object({ commentId: Id, recipient: Type.String(), state: oneOf(['waiting', 'given-up']) }),
    { description: 'Answers whose letter no mail server has taken yet' },
  ),
  others: Type.Array(
    Type.Object({ id: Id, number: Type.Integer(), summary: Type.String(), status: oneOf(TICKET_STATUSES) }),
    {
      description: "The requester's other tickets, latest first, five at most",
    },
  ),
});
export type InboxThread = Static<typeof InboxThread>;

/** A reply; `status` is what the ticket becomes: waiting for the requester unless said otherwise. */
export const InboxReply = Type.Object(
  {
    body: Type.String({ minLength: 1, maxLength: LIMITS.comment, pattern: '\\S' }),
    status: oneOf(['waiting', 'solved', 'open']),
  },
  { additionalProperties: false },
);
export type InboxReply = Static<typeof InboxReply>;

export const InboxStatus = Type.Object(
  { status: oneOf(['open', 'waiting', 'solved', 'closed']) },
  { additionalProperties: false },
);
export type InboxStatus = Static<typeof InboxStatus>;

export { Answer, AnswerByCall, Attachment, Comment, PhoneHours };

const SearchWords = Type.String({ minLength: 1, maxLength: LIMITS.searchWords, pattern: '\\S' });
const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 100 });

/** How people ask in one language: what the inbox shows and lets agents change. */
export const InboxWords = Type.Object({
  locale: oneOf(LOCALES),
  /** What was looked for in vain, most often first. */
  nothingFound: Type.Array(
    Type.Object({ words: Type.String(), times: Type.Integer(), lastOn: Type.String() }),
  ),
  /** Phrases that wait for somebody to accept them. */
  suggestions: Type.Array(
    Type.Object({
      id: Id,
      slug: Type.String(),
      title: Type.String(),
      words: Type.String(),
      source: oneOf(['ticket', 'search', 'agent']),
      times: Type.Integer(),
    }),
  ),
  /** Articles that something is known of, those with the most verdicts first. */
  articles: Type.Array(
    Type.Object({
      slug: Type.String(),
      title: Type.String(),
      helpful: Type.Integer(),
      unhelpful: Type.Integer(),
      /** From the article's own file: they are changed there. */
      own: Type.Array(Type.String()),
      phrases: Type.Array(Type.Object({ id: Id, words: Type.String() })),
    }),
  ),
  synonyms: Type.Array(Type.Object({ id: Id, words: Type.Array(Type.String()) })),
});
export type InboxWords = Static<typeof InboxWords>;

/** A phrase as an agent wants it; it counts at once. */
export const InboxPhrase = Type.Object(
  { locale: oneOf(LOCALES), slug: Slug, words: SearchWords },
  { additionalProperties: false },
);
export type InboxPhrase = Static<typeof InboxPhrase>;

export const InboxSynonyms = Type.Object(
  {
    locale: oneOf(LOCALES),
    words: Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), {
      minItems: 2,
      maxItems: 20,
    }),
  },
  { additionalProperties: false },
);
export type InboxSynonyms = Static<typeof InboxSynonyms>;

/** Articles by some words, for choosing one. */
export const InboxArticles = Type.Object({
  items: Type.Array(Type.Object({ slug: Type.String(), title: Type.String() })),
});
export type InboxArticles = Static<typeof InboxArticles>;
