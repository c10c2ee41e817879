import Type, { type Static } from 'typebox';
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
});
export type InboxTicket = Static<typeof InboxTicket>;

export const INBOX_VIEWS = ['open', 'waiting', 'over', 'all'] as const;
/** `open`: new and open, for the team. `waiting`: for the requester. `over`: solved and closed. */
export type InboxView = (typeof INBOX_VIEWS)[number];

export const InboxPage = Type.Object({
  items: Type.Array(InboxTicket),
  next: Type.Union([Type.String(), Type.Null()]),
  counts: Type.Object({
    open: Type.Integer(),
    waiting: Type.Integer(),
    over: Type.Integer(),
    all: Type.Integer(),
  }),
});
export type InboxPage = Static<typeof InboxPage>;

export const InboxThread = Type.Object({
  ticket: InboxTicket,
  comments: Type.Array(Comment, { description: 'The newest 200, in order of position' }),
  earlier: Type.Integer({ description: 'How many comments stand before these' }),
  page: Type.Union([PageLink, Type.Null()]),
  environment: Environment,
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

export { Attachment, Comment };
