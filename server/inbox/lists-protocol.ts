import Type, { type Static } from 'typebox';
import { LIMITS, LOCALES } from '../../utils/protocol/limits';
import { EmailAddress, Id, Instant, oneOf } from '../../utils/protocol/schema-parts';
import { TICKET_STATUSES } from '../../utils/tickets/ticket-status';
import { Face, InboxCompany, PhoneHours } from './protocol';

/** The lists of the inbox beside that of tickets: people, organizations, and who wants to be called. */

/** Somebody who asks, as a search finds them. */
export const InboxPerson = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  organization: Type.Union([InboxCompany, Type.Null()]),
  tickets: Type.Integer(),
});
export type InboxPerson = Static<typeof InboxPerson>;

export const InboxPeople = Type.Object({ items: Type.Array(InboxPerson) });
export type InboxPeople = Static<typeof InboxPeople>;

/** Somebody who wants to be called and was not reached since they wrote. */
export const InboxCallback = Type.Object({
  ticketId: Id,
  number: Type.Integer(),
  summary: Type.String(),
  requester: Type.Object({ name: Type.String(), organization: Type.Union([Type.String(), Type.Null()]) }),
  phone: Type.String({ description: 'E.164' }),
  language: Type.String({ description: 'BCP 47; the one to speak' }),
  since: Type.String({ ...Instant, description: 'When the oldest comment came that waits for the call' }),
  tries: Type.Array(Type.Object({ agent: Face, createdAt: Instant }), {
    description: 'Calls since then that reached nobody, oldest first',
  }),
  assignee: Type.Union([Face, Type.Null()]),
});
export type InboxCallback = Static<typeof InboxCallback>;

export const InboxCallbacks = Type.Object({
  items: Type.Array(InboxCallback, { description: 'Who has waited longest first; 200 at most' }),
  phoneHours: Type.Union([PhoneHours, Type.Null()]),
  today: Type.Object(
    {
      reached: Type.Integer(),
      longestWaitMinutes: Type.Union([Type.Integer(), Type.Null()]),
    },
    { description: 'Calls of today, on the clock of the phone hours, that reached somebody' },
  ),
});
export type InboxCallbacks = Static<typeof InboxCallbacks>;

export const InboxOrganizations = Type.Object({
  items: Type.Array(
    Type.Object({
      ...InboxCompany.properties,
      people: Type.Integer(),
      administrators: Type.Integer(),
      open: Type.Integer({ description: 'Tickets that are new, open or waiting' }),
    }),
    { description: 'By name; 200 at most' },
  ),
  total: Type.Integer(),
});
export type InboxOrganizations = Static<typeof InboxOrganizations>;

export const InboxMember = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  locale: oneOf(LOCALES),
  administrator: Type.Boolean(),
  tickets: Type.Integer(),
});
export type InboxMember = Static<typeof InboxMember>;

export const InboxOrganization = Type.Object({
  ...InboxCompany.properties,
  people: Type.Array(InboxMember, { description: 'Administrators first, then by name; 500 at most' }),
  tickets: Type.Array(
    Type.Object({
      id: Id,
      number: Type.Integer(),
      summary: Type.String(),
      status: oneOf(TICKET_STATUSES),
      requester: Type.String(),
      updatedAt: Instant,
    }),
    { description: 'Latest activity first, ten at most' },
  ),
});
export type InboxOrganization = Static<typeof InboxOrganization>;

export const InboxOrganizationName = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: LIMITS.name, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type InboxOrganizationName = Static<typeof InboxOrganizationName>;

/** Somebody who belongs to an organization from now on; known to the desk before or not. */
export const InboxMembership = Type.Object(
  { email: EmailAddress, administrator: Type.Boolean() },
  { additionalProperties: false },
);
export type InboxMembership = Static<typeof InboxMembership>;

export const INBOX_OPINIONS = ['feedback', 'ratings'] as const;
/** `feedback`: on the product, 0 to 10. `ratings`: of the help with one ticket, 1 to 5. */
export type InboxOpinionKind = (typeof INBOX_OPINIONS)[number];

/** How many weeks back the averages look. */
export const INBOX_WEEKS = ['4', '12', '52'] as const;
export type InboxWeeks = (typeof INBOX_WEEKS)[number];

const Average = Type.Union([Type.Number(), Type.Null()], { description: 'Null when nobody gave a number' });

export const InboxOpinion = Type.Object({
  id: Id,
  score: Type.Union([Type.Integer(), Type.Null()], { description: 'Null when the question was skipped' }),
  text: Type.String(),
  createdAt: Instant,
  person: Type.Object({
    name: Type.String(),
    email: Type.String(),
    organization: Type.Union([Type.String(), Type.Null()]),
  }),
  ticket: Type.Union([
    Type.Object({
      id: Id,
      number: Type.Integer(),
      summary: Type.String(),
      agent: Type.Union([Face, Type.Null()]),
    }),
    Type.Null(),
  ]),
});
export type InboxOpinion = Static<typeof InboxOpinion>;

export const InboxOpinions = Type.Object({
  kind: oneOf(INBOX_OPINIONS),
  weeks: oneOf(INBOX_WEEKS),
  average: Average,
  before: { ...Average, description: 'The average of as many weeks before' },
  count: Type.Integer({ description: 'How many numbers the average is of' }),
  spread: Type.Array(Type.Integer(), { description: 'How many gave each number, lowest first' }),
  byWeek: Type.Array(Type.Object({ from: Instant, average: Average, count: Type.Integer() }), {
    description: 'Seven days each, oldest first; the last one ends now',
  }),
  items: Type.Array(InboxOpinion, { description: 'Of these weeks, newest first' }),
  next: Type.Union([Type.String(), Type.Null()]),
});
export type InboxOpinions = Static<typeof InboxOpinions>;
