import Type, { type Static } from 'typebox';
import { LOCALES } from './limits';
import { EmailAddress, Id, Instant, LanguageTag, oneOf } from './schema-parts';

/** The part of the protocol that says how an answer reaches the requester: by mail or by a call, and in which language. */

export const AnswerByMail = Type.Object(
  {
    channel: Type.Literal('email'),
    language: LanguageTag,
    email: Type.Optional(
      Type.String({
        ...EmailAddress,
        description: 'A confirmed reply address; absent: the one you sign in with',
      }),
    ),
  },
  { $id: 'AnswerByMail', additionalProperties: false },
);
export type AnswerByMail = Static<typeof AnswerByMail>;

export const AnswerByCall = Type.Object(
  {
    channel: Type.Literal('call'),
    language: LanguageTag,
    phone: Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$', description: 'E.164, such as +33123456789' }),
  },
  { $id: 'AnswerByCall', additionalProperties: false },
);
export type AnswerByCall = Static<typeof AnswerByCall>;

export type Answer = AnswerByMail | AnswerByCall;
export const Answer = Type.Unsafe<Answer>({
  $id: 'Answer',
  description: 'How the requester wants to be answered',
  type: 'object',
  required: ['channel'],
  discriminator: { propertyName: 'channel' },
  oneOf: [AnswerByMail, AnswerByCall],
});

const Clock = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$',
  description: 'Hours and minutes on the clock of the time zone',
});

export const PhoneHours = Type.Object(
  {
    timeZone: Type.String({ description: 'IANA name, such as Europe/Paris' }),
    week: Type.Array(
      Type.Object({
        day: Type.Integer({ minimum: 1, maximum: 7, description: 'ISO: 1 is Monday' }),
        from: Clock,
        to: Clock,
      }),
      { description: 'In order; a day that is missing is closed, a day may have several spans' },
    ),
  },
  { $id: 'PhoneHours' },
);
export type PhoneHours = Static<typeof PhoneHours>;

export const AnswerOffer = Type.Object(
  {
    email: Type.Object({ languages: Type.Array(LanguageTag) }),
    call: Type.Union([
      Type.Object({
        languages: Type.Array(LanguageTag, { description: 'May be fewer than those of e-mail' }),
        hours: PhoneHours,
      }),
      Type.Null(),
    ]),
  },
  { $id: 'AnswerOffer', description: 'How this team answers; `call` is null when it does not call' },
);
export type AnswerOffer = Static<typeof AnswerOffer>;

export const ReplyAddress = Type.Object(
  {
    email: Type.String(),
    account: Type.Boolean({ description: 'True for the address you sign in with' }),
  },
  { $id: 'ReplyAddress' },
);
export type ReplyAddress = Static<typeof ReplyAddress>;

export const ReplyAddressList = Type.Object(
  { items: Type.Array(ReplyAddress) },
  { $id: 'ReplyAddressList', description: 'The confirmed ones, that of the account first' },
);
export type ReplyAddressList = Static<typeof ReplyAddressList>;

export const NewReplyAddress = Type.Object(
  { email: EmailAddress, locale: oneOf(LOCALES) },
  { $id: 'NewReplyAddress', additionalProperties: false },
);
export type NewReplyAddress = Static<typeof NewReplyAddress>;

export const ReplyAddressCheck = Type.Object(
  {
    id: Id,
    expiresAt: Instant,
    newCodeAfter: Type.Integer({ description: 'Seconds until another code may be asked for' }),
  },
  { $id: 'ReplyAddressCheck', description: 'A code is on its way to the address' },
);
export type ReplyAddressCheck = Static<typeof ReplyAddressCheck>;

export const ReplyAddressProof = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{6}$' }) },
  { $id: 'ReplyAddressProof', additionalProperties: false },
);
export type ReplyAddressProof = Static<typeof ReplyAddressProof>;
