import Type, { type Static } from 'typebox';
import { Check } from 'typebox/value';
import { notOurs } from './tar';

/** The number of this form of back-up. */
export const FORMAT = 1;

const Table = Type.Object({ name: Type.String(), columns: Type.Array(Type.String()) });

/** The first entry: what this is a back-up of. */
export const Manifest = Type.Object({
  product: Type.Literal('handrail-desk'),
  format: Type.Integer(),
  version: Type.String(),
  migration: Type.Integer(),
  at: Type.String(),
  epoch: Type.String(),
  tables: Type.Array(Table),
  sequences: Type.Array(
    Type.Object({ name: Type.String(), last: Type.Union([Type.Integer(), Type.Null()]) }),
  ),
});
export type Manifest = Static<typeof Manifest>;

/** The last entry: a back-up without it is cut off. */
export const Closing = Type.Object({
  rows: Type.Record(Type.String(), Type.Integer()),
  files: Type.Integer(),
});
export type Closing = Static<typeof Closing>;

export const MANIFEST = 'handrail.json';
export const CLOSING = 'end.json';
export const tablePart = (table: string, part: number): string =>
  `tables/${table}.${String(part).padStart(6, '0')}`;
export const FILES = 'files/';

/** @throws StartFault when it is not what it should be */
export function readEntry<S extends typeof Manifest | typeof Closing>(schema: S, bytes: Buffer): Static<S> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (Check(schema, value)) return value as Static<S>;
  } catch {}
  throw notOurs();
}
