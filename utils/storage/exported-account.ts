import type { KeptFile } from '../tickets/draft';
import { database } from './database';
import { readSetting } from './settings';

/** How far an export is, in bytes of the files that go into it. */
export interface ExportProgress {
  done: number;
  total: number;
}

export interface Exporting {
  /** Whose things: see `accountKey`. */
  account: string;
  onProgress: (progress: ExportProgress) => void;
  /** Stops it: the promise is then rejected with the signal's reason. */
  signal: AbortSignal;
}

/** Divisible by three, so that the base64 of the pieces is the base64 of the whole. */
const PIECE = 3 * 64 * 1024;

/**
 * Everything that is kept on this device for an account, as one JSON file: tickets, comments, drafts and what waits to
 * be sent, with their files as base64. The token is left out: it is a key, not a thing of the person's. Asks nobody,
 * so it works without a network.
 */
export async function exportAccount({ account, onProgress, signal }: Exporting): Promise<Blob> {
  const facts = await readFacts(account);
  const [files, pictures] = await Promise.all([
    database.files.filter((file) => file.account === account).toArray(),
    database.pictures.toArray(),
  ]);
  const blobs = [...files, ...pictures].map(({ blob }) => blob);
  const progress = { done: 0, total: blobs.reduce((sum, { size }) => sum + size, 0) };
  const encode = (blob: Blob) =>
    base64Of(blob, signal, (bytes) => {
      progress.done += bytes;
      onProgress({ ...progress });
    });
  onProgress({ ...progress });
  const keptFiles = await listOf(files, factsOfFile, encode);
  const attachments = await listOf(pictures, ({ id, blob }) => ({ id, type: blob.type }), encode);
  const open = JSON.stringify(facts, null, 2).replace(/\n\}$/, '');
  const parts = [open, ',\n  "files": [', ...keptFiles, '],\n  "attachments": [', ...attachments, ']\n}\n'];
  return new Blob(parts, { type: 'application/json' });
}

async function readFacts(account: string) {
  const belongs = (row: { account: string }) => row.account === account;
  const [desk, owner, language, preferences] = await Promise.all([
    readSetting('desk'),
    readSetting('account'),
    readSetting('language'),
    readSetting('preferences'),
  ]);
  return {
    format: 'handrail-export',
    version: 1,
    exportedAt: new Date().toISOString(),
    desk,
    person: owner?.person ?? null,
    settings: { language, preferences },
    tickets: await database.tickets.toArray(),
    comments: await database.comments.orderBy('[ticketId+position]').toArray(),
    pendingReads: await database.pendingReads.toArray(),
    setAside: await database.setAside.toArray(),
    drafts: await database.drafts.filter(belongs).toArray(),
    outbox: (await database.outbox.orderBy('order').toArray()).filter(belongs),
  };
}

function factsOfFile({ blob: _, account: __, ...facts }: KeptFile) {
  return facts;
}

/** Each row with its bytes under `data`; pieces of text that are a list when put together. */
async function listOf<Row extends { blob: Blob }>(
  rows: Row[],
  factsOf: (row: Row) => object,
  encode: (blob: Blob) => Promise<BlobPart[]>,
): Promise<BlobPart[]> {
  const parts: BlobPart[] = [];
  for (const [index, row] of rows.entries()) {
    const facts = JSON.stringify(factsOf(row)).slice(0, -1);
    parts.push(`${index ? ',' : ''}\n    ${facts},"data":"`, ...(await encode(row.blob)), '"}');
  }
  return parts;
}

/** Piece by piece, each handed to the browser as a blob: a film of 50 MB is never one text in memory. */
async function base64Of(
  blob: Blob,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<BlobPart[]> {
  const parts: BlobPart[] = [];
  for (let from = 0; from < blob.size; from += PIECE) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer());
    parts.push(new Blob([btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]));
    onBytes(bytes.length);
  }
  return parts;
}
