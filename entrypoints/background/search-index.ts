import type { DeskClient } from '../../utils/desk-client/desk-client';
import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, type Result, succeed } from '../../utils/problems/problem';
import type { SearchIndex } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import { database } from '../../utils/storage/database';
import { keptIndexName } from '../../utils/storage/kept-index';
import { publicClient } from './session';

/** An index of 50,000 articles is a tenth of this; what is larger is not ours. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Keeps the search index of a language fresh, one fetch at a time. */
export const refreshSearchIndex: PageHandlers['refreshSearchIndex'] = ({ locale, broken }) =>
  navigator.locks.request(`search-index-${locale}`, async () => {
    if (broken && (await keptIndexName(locale)) === broken) await database.searchIndexes.delete(locale);
    const client = await publicClient();
    if (!client) return fail('not-found');
    const first = await fetchIndex(client, locale);
    // Between description and file the desk may have made a newer index and dropped this one: its name is asked again.
    return !first.ok && first.problem.code === 'not-found' ? fetchIndex(client, locale) : first;
  });

async function fetchIndex(client: DeskClient, locale: Locale): Promise<Result<void>> {
  const described = await client.searchIndex(locale, await keptIndexName(locale));
  if (!described.ok) return described;
  if (!described.value.changed) return succeed(undefined);
  const { name, articles } = described.value.value;
  const file = await client.searchIndexFile(name);
  if (!file.ok) return file;
  const bytes = await unpacked(file.value, described.value.value);
  if (!bytes) return fail('strange-answer');
  await database.searchIndexes.put({ locale, name, articles, bytes });
  return succeed(undefined);
}

/** The index in a file; null when the file is not the one that was described: cut off, altered, or never packed. */
async function unpacked(file: Blob, { name, bytes }: SearchIndex): Promise<Uint8Array | null> {
  if (file.size !== bytes || (await hashOf(file)) !== name) return null;
  const parts: BlobPart[] = [];
  let size = 0;
  try {
    for await (const part of readAll(file.stream().pipeThrough(new DecompressionStream('gzip')))) {
      size += part.length;
      if (size > MOST_BYTES) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function* readAll(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
}

async function hashOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
