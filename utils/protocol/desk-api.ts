import Type, { type Static } from 'typebox';
import { FIELD_FAULTS, PROBLEM_CODES } from '../problems/problem';
import { TICKET_STATUSES } from '../tickets/ticket-status';
import { Answer, AnswerOffer } from './answer-api';
import { Attachment } from './attachment-api';
import { FILE_TYPES, LIMITS, LOCALES } from './limits';
import { MergedInto, Rating, Solution, StatusMove } from './outcome-api';
import { Cursor, EmailAddress, Id, Instant, oneOf } from './schema-parts';

/**
 * The protocol between the extension and a desk, as JSON Schema. From this one place come the desk's
 * validation, its response filter, the OpenAPI document and the types below. The extension imports the types only.
 */

export const ProblemBody = Type.Object(
  {
    type: Type.String({ description: 'A relative reference, /problems/<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    code: oneOf(PROBLEM_CODES),
    detail: Type.Optional(Type.String()),
    fields: Type.Optional(
      Type.Array(
        Type.Object({
          field: Type.String(),
          fault: oneOf(FIELD_FAULTS),
          limit: Type.Optional(Type.Integer()),
        }),
      ),
    ),
    triesLeft: Type.Optional(Type.Integer()),
  },
  { $id: 'Problem', description: 'RFC 9457 problem, media type application/problem+json' },
);
export type ProblemBody = Static<typeof ProblemBody>;

export const DeskInfo = Type.Object(
  {
    product: Type.Literal('handrail-desk', { description: 'How a client knows that this address is a desk' }),
    protocol: Type.Integer(),
    version: Type.String(),
    name: Type.String({ description: 'The name of the team, as requesters know it' }),
    locales: Type.Array(oneOf(LOCALES)),
    answers: Type.Optional(AnswerOffer),
    usualAnswerMinutes: Type.Optional(
      Type.Integer({
        description: 'Median time to the first answer in the last 90 days; absent with under 20 answers',
      }),
    ),
    historySince: Type.Optional(
      Type.String({ ...Instant, description: 'Every ticket since then is here; older ones may be missing' }),
    ),
    limits: Type.Optional(
      Type.Object({
        fileBytes: Type.Integer(),
        videoBytes: Type.Integer(),
        messageBytes: Type.Integer(),
        filesPerMessage: Type.Integer(),
        picturePixels: Type.Integer(),
        fileTypes: Type.Array(oneOf(FILE_TYPES)),
      }),
    ),
  },
  {
    $id: 'DeskInfo',
    description:
      'A desk older than this protocol sends no `answers` and no `limits`: it answers by e-mail, in its `locales`',
  },
);
export type DeskInfo = Static<typeof DeskInfo>;

export const Person = Type.Object(
  {
    id: Id,
    email: Type.String(),
    name: Type.String({ description: 'The part before the @ until the person or the team gives a name' }),
    locale: oneOf(LOCALES),
    organization: Type.Union([Type.Object({ id: Id, name: Type.String() }), Type.Null()]),
    administrator: Type.Boolean({ description: 'May see every ticket of the organization' }),
  },
  { $id: 'Person' },
);
export type Person = Static<typeof Person>;

export const SignInRequest = Type.Object(
  {
    email: EmailAddress,
    challenge: Type.String({
      pattern: '^[A-Za-z0-9_-]{43}$',
      description: 'base64url(SHA-256(verifier)); binds the code to the installation that asked',
    }),
    locale: oneOf(LOCALES),
  },
  { $id: 'SignInRequest', additionalProperties: false },
);
export type SignInRequest = Static<typeof SignInRequest>;

export const SignIn = Type.Object(
  {
    id: Id,
    expiresAt: Instant,
    newCodeAfter: Type.Integer({ description: 'Seconds until another code may be asked for' }),
  },
  { $id: 'SignIn' },
);
export type SignIn = Static<typeof SignIn>;

export const SignInProof = Type.Object(
  {
    code: Type.String({ pattern: '^[0-9]{6}$' }),
    verifier: Type.String({ pattern: '^[A-Za-z0-9_-]{43,128}$' }),
  },
  { $id: 'SignInProof', additionalProperties: false },
);
export type SignInProof = Static<typeof SignInProof>;

export const Session = Type.Object(
  { token: Type.String(), expiresAt: Instant, person: Person },
  { $id: 'Session' },
);
export type Session = Static<typeof Session>;

export const AgentFace = Type.Object(
  {
    id: Id,
    name: Type.String(),
    photo: Type.Union([Type.String(), Type.Null()], {
      description: 'Version of the photo at /v1/agents/{id}/photo; null when there is none',
    }),
  },
  { $id: 'AgentFace' },
);
export type AgentFace = Static<typeof AgentFace>;

export const Comment = Type.Object(
  {
    id: Id,
    ticketId: Id,
    position: Type.Integer({ description: 'Order within the thread, from 1, given by the desk' }),
    author: Type.Object({
      kind: oneOf(['requester', 'agent']),
      id: Id,
      name: Type.String(),
      photo: Type.Union([Type.String(), Type.Null()]),
    }),
    body: Type.String({ description: 'Plain text' }),
    createdAt: Instant,
    attachments: Type.Array(Attachment),
  },
  { $id: 'Comment' },
);
export type Comment = Static<typeof Comment>;

export const Ticket = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    summary: Type.String(),
    status: oneOf(TICKET_STATUSES),
    requester: Type.Object({ id: Id, name: Type.String() }),
    createdAt: Instant,
    updatedAt: Instant,
    comments: Type.Integer({ description: 'How many comments the thread has' }),
    lastComment: Type.Object({
      id: Id,
      position: Type.Integer(),
      kind: oneOf(['requester', 'agent']),
      name: Type.String(),
      excerpt: Type.String({ description: 'The first 200 characters' }),
      createdAt: Instant,
    }),
    lastAgent: Type.Union([AgentFace, Type.Null()], { description: 'Who of the team wrote last' }),
    unread: Type.Integer({ description: "The team's comments after the read mark of whoever asks" }),
    readUpTo: Type.Integer({ description: 'Position of the last comment read by whoever asks; 0 for none' }),
    answer: Type.Optional(Answer),
    solution: Type.Optional(Solution),
    statusMove: Type.Optional(StatusMove),
    rating: Type.Optional(Rating),
    mergedInto: Type.Optional(MergedInto),
    can: Type.Object({
      reply: Type.Boolean(),
      close: Type.Boolean(),
      reopen: Type.Boolean(),
      rate: Type.Optional(Type.Boolean({ description: 'True when your rating is wanted and not given' })),
    }),
  },
  {
    $id: 'Ticket',
    description: '`solution` is there while a ticket is over, `rating` once its requester has given one',
  },
);
export type Ticket = Static<typeof Ticket>;

/** What the person chose to send along; a line left out is absent. */
export const Environment = Type.Object(
  {
    browser: Type.Optional(Type.String({ maxLength: LIMITS.environmentLine })),
    system: Type.Optional(Type.String({ maxLength: LIMITS.environmentLine })),
    window: Type.Optional(Type.String({ maxLength: LIMITS.environmentLine })),
    zoom: Type.Optional(Type.String({ maxLength: LIMITS.environmentLine })),
    language: Type.Optional(Type.String({ maxLength: LIMITS.environmentLine })),
    extension: Type.Optional(Type.String({ maxLength: LIMITS.environmentLine })),
  },
  { $id: 'Environment', additionalProperties: false },
);
export type Environment = Static<typeof Environment>;

export const PageLink = Type.Object(
  {
    url: Type.String({ maxLength: LIMITS.url, pattern: '^https?://' }),
    title: Type.String({ maxLength: LIMITS.title }),
  },
  { $id: 'PageLink', additionalProperties: false },
);
export type PageLink = Static<typeof PageLink>;

const AttachmentIds = Type.Array(Id, { maxItems: LIMITS.filesPerMessage, uniqueItems: true });

export const NewTicket = Type.Object(
  {
    commentId: Type.String({ ...Id, description: 'Id of the first comment, which carries the description' }),
    summary: Type.String({ minLength: 1, maxLength: LIMITS.summary, pattern: '\\S' }),
    description: Type.String({ minLength: 1, maxLength: LIMITS.description, pattern: '\\S' }),
    locale: oneOf(LOCALES),
    answer: Type.Optional(Answer),
    attachments: AttachmentIds,
    page: Type.Optional(PageLink),
    environment: Type.Optional(Environment),
  },
  { $id: 'NewTicket', additionalProperties: false },
);
export type NewTicket = Static<typeof NewTicket>;

export const NewComment = Type.Object(
  {
    body: Type.String({ minLength: 1, maxLength: LIMITS.comment, pattern: '\\S' }),
    attachments: AttachmentIds,
    close: Type.Optional(Type.Boolean({ description: 'True closes the ticket in the same step' })),
  },
  { $id: 'NewComment', additionalProperties: false },
);
export type NewComment = Static<typeof NewComment>;

export const StatusChange = Type.Object(
  { status: oneOf(['closed', 'open']) },
  { $id: 'StatusChange', additionalProperties: false },
);
export type StatusChange = Static<typeof StatusChange>;

export const ReadMark = Type.Object(
  { position: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) },
  { $id: 'ReadMark', additionalProperties: false },
);
export type ReadMark = Static<typeof ReadMark>;

export const TicketPage = Type.Object(
  {
    items: Type.Array(Ticket),
    next: Type.Union([Cursor, Type.Null()]),
    counts: Type.Optional(
      Type.Object(
        { all: Type.Integer(), open: Type.Integer(), closed: Type.Integer() },
        { description: 'Of every filter, in the scope and with the words that were asked for' },
      ),
    ),
  },
  { $id: 'TicketPage', description: '50 a page' },
);
export type TicketPage = Static<typeof TicketPage>;

export const CommentPage = Type.Object(
  { items: Type.Array(Comment), next: Type.Union([Cursor, Type.Null()]) },
  { $id: 'CommentPage', description: 'Newest page first, 50 a page; within a page in order of position' },
);
export type CommentPage = Static<typeof CommentPage>;

export const Changes = Type.Object(
  {
    cursor: Cursor,
    reset: Type.Boolean({
      description: 'The cursor is not from this desk (or none was given): drop what you have',
    }),
    more: Type.Boolean({ description: 'Ask again at once' }),
    next: Type.Integer({ description: 'Seconds until the next poll is wanted' }),
    tickets: Type.Array(Ticket),
    comments: Type.Array(Comment),
    gone: Type.Optional(
      Type.Array(Id, { description: 'Tickets that are no more: drop them, keep what was written for them' }),
    ),
    person: Type.Optional(Person),
  },
  { $id: 'Changes', description: '`person` is whoever asks, as the desk knows them now' },
);
export type Changes = Static<typeof Changes>;
