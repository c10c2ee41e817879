import Type, { type Static, type TSchema } from 'typebox';
import * as answerApi from '../../utils/protocol/answer-api';
import * as attachmentApi from '../../utils/protocol/attachment-api';
import * as deskApi from '../../utils/protocol/desk-api';
import * as helpApi from '../../utils/protocol/help-api';
import * as outcomeApi from '../../utils/protocol/outcome-api';
import type { App } from './app-types';

const NAMED: TSchema[] = Object.values({
  ...deskApi,
  ...answerApi,
  ...attachmentApi,
  ...helpApi,
  ...outcomeApi,
});

/** A named schema of the protocol by its name, so that the OpenAPI document holds each once. */
export const named = <S extends TSchema>(schema: S) =>
  Type.Unsafe<Static<S>>({ $ref: `${(schema as { $id?: string }).$id}#` });

/** Makes the named schemas known; a schema inside another is replaced by its name. */
export function addSchemas(app: App): void {
  for (const schema of NAMED) app.addSchema(withNames(schema, true));
}

function withNames(schema: unknown, outermost = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => withNames(part));
  if (typeof schema !== 'object' || schema === null) return schema;
  const id = (schema as { $id?: unknown }).$id;
  if (!outermost && typeof id === 'string') return { $ref: `${id}#` };
  return Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, withNames(part)]));
}

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const CursorQuery = Type.Object(
  { cursor: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
/** An answer without a body. */
export const Nothing = Type.Null({ description: 'Nothing to say' });
/** An answer that goes on, as text/event-stream. */
export const EventStream = Type.Unsafe<unknown>({
  type: 'string',
  description: 'Events, one after the other',
});
/** An answer of bytes. */
export const Bytes = Type.Unsafe<unknown>({ type: 'string', format: 'binary' });
