import Type, { type Static } from 'typebox';
import { LIMITS, LOCALES } from './limits';
import { Id, Instant, oneOf } from './schema-parts';

/** The part of the protocol that says how things turned out: how a ticket was solved, what somebody thought of the help, and of the product. */

export const Solution = Type.Object(
  {
    commentId: Id,
    position: Type.Integer({ description: 'Where the comment stands in the thread' }),
    name: Type.String({ description: 'Who of the team wrote it' }),
    excerpt: Type.String({ description: 'The first 500 characters of it' }),
    solvedAt: Instant,
  },
  { $id: 'Solution', description: 'The comment of the team that solved a ticket' },
);
export type Solution = Static<typeof Solution>;

export const StatusMove = Type.Object(
  { by: oneOf(['requester', 'agent']), at: Instant },
  { $id: 'StatusMove', description: 'When the status became what it is, and by which side' },
);
export type StatusMove = Static<typeof StatusMove>;

const Text = Type.String({ maxLength: LIMITS.opinion, description: 'Plain text; may be empty' });
const Stars = Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()], {
  description: '1 is worst, 5 is best; null when the question was skipped',
});

export const MergedInto = Type.Object(
  { id: Id, number: Type.Integer(), summary: Type.String() },
  {
    $id: 'MergedInto',
    description:
      'Another ticket of the same requester, in which the talk goes on; a reply sent to this one lands there',
  },
);
export type MergedInto = Static<typeof MergedInto>;

export const NewRating = Type.Object(
  { score: Stars, text: Text },
  { $id: 'NewRating', additionalProperties: false },
);
export type NewRating = Static<typeof NewRating>;

export const Rating = Type.Object(
  { score: Stars, text: Text, createdAt: Instant },
  { $id: 'Rating', description: 'What the requester thought of the help; given once a ticket' },
);
export type Rating = Static<typeof Rating>;

export const NewFeedback = Type.Object(
  {
    score: Type.Integer({ minimum: 0, maximum: 10, description: '0 is worst, 10 is best' }),
    text: Text,
    locale: oneOf(LOCALES),
  },
  {
    $id: 'NewFeedback',
    additionalProperties: false,
    description: 'On the product as a whole; the team sees who says it',
  },
);
export type NewFeedback = Static<typeof NewFeedback>;
