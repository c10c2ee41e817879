import Type from 'typebox';
import { LIMITS } from './limits';

/** Schemas that every part of the protocol is built from. */

export const Id = Type.String({
  format: 'uuid',
  description: 'Made by whoever creates the thing (UUID, lower case)',
});
export const Instant = Type.String({ format: 'date-time', description: 'UTC, ISO 8601' });
export const Cursor = Type.String({ maxLength: 1_000, description: 'Opaque: pass it back as it came' });
export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }));

export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

export const LanguageTag = Type.String({
  maxLength: 35,
  pattern: LANGUAGE_TAG.source,
  description: 'BCP 47: fr, pt-BR, zh-Hant',
});

export const EmailAddress = Type.String({
  minLength: 3,
  maxLength: LIMITS.email,
  pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
});
