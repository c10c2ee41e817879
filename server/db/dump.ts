import { setImmediate as afterThis } from 'node:timers/promises';
import type { Query } from './sql';

/**
 * Every table of the desk, so that each stands after those it refers to. The list of migrations is not among them: a
 * dump is of one migration, and says of which.
 */
export const TABLES = [
  ...['desk', 'organization', 'person', 'agent', 'sign_in', 'session', 'ticket', 'comment', 'attachment'],
  ...['reply_address', 'reply_address_check', 'letter', 'event', 'read_mark', 'mailbox_mail'],
  ...['agent_read_mark', 'note', 'phone_call'],
  ...['rating', 'feedback'],
  ...['article', 'article_text', 'picture', 'article_picture'],
  ...['phrase', 'search_report', 'verdict', 'synonym_group'],
];

export const SEQUENCES = ['ticket_number'];

/** How values are written, whatever the server's own settings are. */
export async function writePlainly(query: Query): Promise<void> {
  await query.unsafe(
    "set local datestyle = 'ISO'; set local timezone = 'UTC'; set local bytea_output = 'hex'; " +
      "set local extra_float_digits = 3; set local intervalstyle = 'postgres'",
  );
}

/** The names of a table's columns, in their order. */
export async function columnsOf(query: Query, table: string): Promise<string[]> {
  const rows = await query<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} order by ordinal_position`;
  return rows.map(({ name }) => name);
}

/** The rows of a table in PostgreSQL's text form. */
export async function* rowsOf(query: Query, table: string, columns: string[]): AsyncGenerator<Buffer> {
  const stream = await query`copy ${query(table)} (${query(columns)}) to stdout`.readable();
  yield* stream as AsyncIterable<Buffer>;
  // The driver stops listening when a piece fills the stream, and a stream that has ended does not tell it to go on.
  stream._read(0);
}

/**
 * Adds rows in PostgreSQL's text form to a table, inside a transaction.
 * @throws PostgresError 25P02 when the rows are not what the table takes: the driver keeps the reason to itself
 */
export async function fillTable(
  query: Query,
  { table, columns }: { table: string; columns: string[] },
  rows: Buffer,
): Promise<void> {
  const into = await query`copy ${query(table)} (${query(columns)}) from stdin`.writable();
  into.on('error', () => {});
  await new Promise<void>((done) => into.write(rows, () => done()));
  into.end();
  await afterThis(); // until then the driver takes the copy to be in progress
  // Refused rows leave the stream without an end, and the transaction in a state that refuses the next question.
  await query`select 1`;
}

/** The last number a sequence gave; null when it gave none. */
export async function lastNumber(query: Query, sequence: string): Promise<number | null> {
  const [row] = await query<{ last: number; called: boolean }[]>`
    select last_value as last, is_called as called from ${query(sequence)}`;
  return row?.called ? row.last : null;
}

export async function setLastNumber(query: Query, sequence: string, last: number | null): Promise<void> {
  await query`select setval(${sequence}::regclass, ${last ?? 1}, ${last !== null})`;
}

export async function countRows(query: Query, table: string): Promise<number> {
  const [row] = await query<{ rows: number }[]>`select count(*) as rows from ${query(table)}`;
  return row?.rows ?? 0;
}

/** Takes everything of the desk away. */
export async function dropEverything(query: Query): Promise<void> {
  await query.unsafe(`drop table if exists ${['migration', ...TABLES].join(', ')} cascade`);
  await query.unsafe(`drop sequence if exists ${SEQUENCES.join(', ')}`);
}

/** True when nobody has used the desk yet: what it puts there by itself when it starts does not count. */
export async function isUnused(query: Query): Promise<boolean> {
  const [row] = await query<{ unused: boolean }[]>`
    select not exists (select 1 from agent) and not exists (select 1 from person)
      and not exists (select 1 from organization) and not exists (select 1 from mailbox_mail)
      and not exists (select 1 from article_text where source <> 'built-in') as unused`;
  return row?.unused ?? false;
}
