import Type from 'typebox';

/** Schemas that every part of the protocol is built from. */

export const Id = Type.String({
  format: 'uuid',
  description: 'Made by whoever creates the thing (UUID, lower case)',
});
export const Instant = Type.String({ format: 'date-time', description: 'UTC, ISO 8601' });
export const Cursor = Type.String({ maxLength: 200, description: 'Opaque: pass it back as it came' });
export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }));
