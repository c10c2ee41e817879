/**
 * A second home for what must not be lost with the database: one JSON text an id, in the Cache Storage of the extension's
 * own origin, which the browser keeps in other files. It is a copy: what cannot be kept, read or removed here is no
 * error, and nothing here throws.
 */
const CACHE = 'copies';

/** Cache Storage knows web addresses only; nobody is ever asked at this one. */
const HOST = 'https://copies.invalid/';

const addressOf = (id: string): string => HOST + encodeURIComponent(id);

export const keepCopy = (id: string, value: object): Promise<void> =>
  trying(async (cache) => {
    await cache.put(addressOf(id), new Response(JSON.stringify(value)));
  }, undefined);

export const removeCopies = (ids: readonly string[]): Promise<void> =>
  trying(async (cache) => {
    await Promise.all(ids.map((id) => cache.delete(addressOf(id))));
  }, undefined);

/** Every copy that can be read, by its id. */
export const readCopies = (): Promise<Map<string, unknown>> =>
  trying(async (cache) => {
    const found = await Promise.all((await cache.keys()).map((request) => readCopy(cache, request)));
    return new Map(found.flatMap((copy) => copy ?? []));
  }, new Map<string, unknown>());

async function readCopy(cache: Cache, request: Request): Promise<[string, unknown][] | null> {
  try {
    const id = decodeURIComponent(request.url.slice(HOST.length));
    return [[id, await (await cache.match(request))?.json()]];
  } catch {
    return null;
  }
}

/** Forgets every copy. */
export async function forgetCopies(): Promise<void> {
  await globalThis.caches?.delete(CACHE).catch(() => {});
}

async function trying<T>(work: (cache: Cache) => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work(await caches.open(CACHE));
  } catch {
    return otherwise;
  }
}
