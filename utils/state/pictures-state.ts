import { computed, effect, signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Attachment } from '../protocol/attachment-api';
import { database } from '../storage/database';
import { mirror } from './mirror';
import { threadComments } from './thread-state';

/** Addresses of pictures of threads that are here, by attachment id; null when one could not be fetched. */
export const pictures = signal<ReadonlyMap<string, string | null>>(new Map());

const asked = new Set<string>();

/** Fetches a picture once; it then stands in `pictures`. Asking again after a failure tries again. */
export async function wantPicture(id: string): Promise<void> {
  if (asked.has(id)) return;
  asked.add(id);
  const answer = await call('fetchAttachment', { id });
  const kept = answer.ok ? await database.pictures.get(id) : undefined;
  if (!kept) asked.delete(id);
  pictures.value = new Map(pictures.value).set(id, kept ? URL.createObjectURL(kept.blob) : null);
}

/**
 * Pictures up to this size come by themselves, so many, those of the newest comments first, and so many at a time; the
 * others on a press.
 */
const BY_ITSELF = { bytes: 1024 * 1024, comments: 20, pictures: 24, atATime: 3 };

/** Fetches the pictures of the thread that is open, as far as they are small enough not to be asked for. */
export const showPicturesOfThread = (): (() => void) =>
  effect(() => {
    const newest = threadComments.value?.slice(-BY_ITSELF.comments).reverse() ?? [];
    const small = newest
      .flatMap(({ attachments }) => attachments)
      .filter(({ type, bytes }) => type.startsWith('image/') && bytes <= BY_ITSELF.bytes);
    waiting = small.slice(0, BY_ITSELF.pictures).map(({ id }) => id);
    while (lanes < BY_ITSELF.atATime && waiting.length > 0) void fetchWaiting();
  });

/** What is still to come by itself, of the thread that is open. */
let waiting: string[] = [];
let lanes = 0;

async function fetchWaiting(): Promise<void> {
  lanes++;
  for (let id = waiting.shift(); id; id = waiting.shift()) await wantPicture(id);
  lanes--;
}

const fileAddresses = new WeakMap<Blob, string>();

/** The address of a file of a draft, for as long as the page lives. */
export function fileAddress(blob: Blob): string {
  const known = fileAddresses.get(blob);
  if (known) return known;
  const made = URL.createObjectURL(blob);
  fileAddresses.set(blob, made);
  return made;
}

/** Saves an attachment where the browser puts downloads. */
export async function saveAttachment({ id, name }: Pick<Attachment, 'id' | 'name'>): Promise<void> {
  await wantPicture(id);
  const address = pictures.value.get(id);
  if (!address) return;
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

const faces = mirror(() => database.faces.toArray());

/** Photos of agents, by agent id. */
export const photos = computed<ReadonlyMap<string, string>>(
  () => new Map(faces.value?.map(({ id, dataUrl }) => [id, dataUrl])),
);
