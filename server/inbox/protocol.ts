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

/** An agent as they are shown. Without the name in the protocol, which may stand in a schema once. */
export const Face = Type.Object({ ...AgentFace.properties });

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

/** A requester's organization, where a ticket names it. */
export const InboxCompany = Type.Object({ id: Id, name: Type.String() });
export type InboxCompany = Static<typeof InboxCompany>;

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
    organization: Type.Union([InboxCompany, Type.Null()]),
    administrator: Type.Boolean({ description: 'Sees every ticket of the organization' }),
  }),
  createdAt: Instant,
  updatedAt: Instant,
  comments: Type.Integer(),
  unread: Type.Integer({
    description:
      'Comments of the requester that nobody has answered and this agent has not seen; 0 when it is not the team’s turn',
  }),
  assignee: Type.Union([Face, Type.Null()]),
  lastComment: Type.Object({
    kind: oneOf(['requester', 'agent']),
    name: Type.String(),
    excerpt: Type.String(),
    createdAt: Instant,
  }),
  lastAgent: Type.Union([Face, Type.Null()]),
  answer: Answer,
  mergedInto: Type.Union([
    Type.Object(
      { id: Id, number: Type.Integer(), summary: Type.String() },
      { description: 'The ticket of the same requester in which the talk goes on' },
    ),
    Type.Null(),
  ]),
});
export type InboxTicket = Static<typeof InboxTicket>;

export const INBOX_VIEWS = ['open', 'unread', 'waiting', 'over', 'all'] as const;
/**
 * `open`: new and open, for the team. `unread`: those of them that this agent has not seen since the requester wrote.
 * `waiting`: for the requester. `over`: solved and closed.
 */
export type InboxView = (typeof INBOX_VIEWS)[number];

export const INBOX_SHARES = ['mine', 'nobodys', 'all'] as const;
/** Whose tickets: those assigned to the agent who asks, to nobody, or any. */
export type InboxShare = (typeof INBOX_SHARES)[number];

export const InboxPage = Type.Object({
  items: Type.Array(InboxTicket),
  next: Type.Union([Type.String(), Type.Null()]),
  counts: Type.Object(
    { mine: Type.Integer(), nobodys: Type.Integer(), all: Type.Integer() },
    { description: 'How many tickets the view has, by whose they are' },
  ),
  waiting: Type.Object(
    { open: Type.Integer(), unread: Type.Integer(), calls: Type.Integer() },
    {
      description:
        'What waits for the team: open tickets, those unread by this agent, and people to be called',
    },
  ),
  team: Type.Array(Face, { description: 'Everybody who can have a ticket, by name' }),
  phoneHours: Type.Union([PhoneHours, Type.Null()], {
    description: 'When the team calls; null when it does not',
  }),
});
export type InboxPage = Static<typeof InboxPage>;

/** What agents write for each other; no requester ever gets it. It stands after the comment of the position `after`. */
export const InboxNote = Type.Object({
  id: Id,
  after: Type.Integer(),
  author: Face,
  body: Type.String(),
  createdAt: Instant,
});
export type InboxNote = Static<typeof InboxNote>;

/** A call that was made; it stands in the thread for the team alone. */
export const InboxCall = Type.Object({
  id: Id,
  after: Type.Integer(),
  agent: Face,
  reached: Type.Boolean(),
  createdAt: Instant,
});
export type InboxCall = Static<typeof InboxCall>;

export const InboxThread = Type.Object({
  ticket: InboxTicket,
  comments: Type.Array(Comment, { description: 'The newest 200, in order of position' }),
  earlier: Type.Integer({ description: 'How many comments stand before these' }),
  notes: Type.Array(InboxNote, { description: 'Those that stand among these comments, oldest first' }),
  calls: Type.Array(InboxCall, { description: 'Likewise' }),
  readUpTo: Type.Integer({ description: 'Position up to which this agent has seen the thread' }),
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

export const InboxNoteText = Type.Object(
  { body: Type.String({ minLength: 1, maxLength: LIMITS.comment, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type InboxNoteText = Static<typeof InboxNoteText>;

/** Who has the ticket from now on; null: nobody. */
export const InboxAssignment = Type.Object(
  { agentId: Type.Union([Id, Type.Null()]) },
  { additionalProperties: false },
);
export type InboxAssignment = Static<typeof InboxAssignment>;

export const InboxReading = Type.Object(
  { position: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) },
  { additionalProperties: false },
);

export const InboxCallResult = Type.Object({ reached: Type.Boolean() }, { additionalProperties: false });
export type InboxCallResult = Static<typeof InboxCallResult>;

export const InboxStatus = Type.Object(
  { status: oneOf(['open', 'waiting', 'solved', 'closed']) },
  { additionalProperties: false },
);
export type InboxStatus = Static<typeof InboxStatus>;

/** The ticket in which the talk goes on. */
export const InboxMerging = Type.Object({ into: Id }, { additionalProperties: false });
export type InboxMerging = Static<typeof InboxMerging>;

export { Answer, AnswerByCall, Attachment, Comment, PhoneHours };
