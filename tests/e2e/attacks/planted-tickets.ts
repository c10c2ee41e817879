import { LIMITS } from '../../../utils/protocol/limits';
import type { Desk } from '../parts/desk';
import type { Requester } from '../parts/requester';
import type { Vector } from './vector';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** As many comments as a thread shows at once. */
const IN_ONE = 45;

export interface AttackTicket {
  summary: string;
  /** How many, the description counted. */
  comments: number;
}

/**
 * Raises tickets whose comments are vectors, each with a file of that name.
 */
export async function raiseAttacks(ana: Requester, vectors: readonly Vector[]): Promise<AttackTicket[]> {
  const tickets: AttackTicket[] = [];
  for (let from = 0; from < vectors.length; from += IN_ONE) {
    const summary = `Attacks ${from + 1} to ${from + IN_ONE}`;
    const { id } = await ana.ask(summary, 'They follow.');
    const some = vectors.slice(from, from + IN_ONE);
    tickets.push({ summary, comments: some.length + 1 });
    for (const [index, { text }] of some.entries())
      await ana.answer(id, asComment(text), [await ana.upload(asName(text), index % 2 ? PNG : 'words')]);
  }
  return tickets;
}

/** A comment of spaces alone is refused, and so is one that is too long. */
const asComment = (text: string): string => (text.trim() || '…').slice(0, LIMITS.comment);
const asName = (text: string): string => (text.toWellFormed().trim() || '…').slice(0, 1_000);

/** Gives every file the name it was sent with, past the desk's cleaning: what shows names has to bear any. */
export async function nameFilesRaw(desk: Desk, vectors: readonly Vector[]): Promise<void> {
  const database = await desk.openDatabase();
  for (const { text } of vectors) {
    const name = asName(text.replaceAll('\0', ''));
    await database.sql`
      update attachment set name = ${name} from comment
      where comment.id = attachment.comment_id and comment.body = ${asComment(text.replaceAll('\0', ''))}`;
  }
  await database.close();
}
