import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { vi } from 'vitest';
import type { Article, ArticleSummary, SearchIndex } from '../../../../utils/protocol/help-api';

/** What a desk answers of its help centre, to be changed by a test. */
export interface HelpDesk {
  list: ArticleSummary[];
  texts: Map<string, string>;
  /** The bytes of the index, unpacked. */
  index: Uint8Array;
  /** Changes the file on its way. */
  spoil: (file: Buffer) => Buffer;
  /** Every request, as `GET /path`. */
  asked: string[];
}

export const summary = (slug: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  slug,
  locale: 'en',
  title: slug,
  section: 'Basics',
  headings: [],
  tags: [],
  updatedAt: '2026-11-22T00:00:00.000Z',
  ...more,
});

/** A desk in place of the network. */
export function helpDesk(): HelpDesk {
  const desk: HelpDesk = {
    list: [],
    texts: new Map(),
    index: new TextEncoder().encode('index'),
    spoil: (file) => file,
    asked: [],
  };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const { pathname } = new URL(address);
    desk.asked.push(`${init.method} ${pathname}`);
    return answer(desk, pathname, new Headers(init.headers).get('if-none-match') ?? '');
  });
  return desk;
}

function answer(desk: HelpDesk, path: string, known: string): Response {
  const file = gzipSync(desk.index);
  const name = createHash('sha256').update(file).digest('hex');
  if (path === '/v1/articles') return json({ locale: 'en', items: desk.list }, tagOf(desk.list), known);
  if (path === '/v1/search-index')
    return json({ locale: 'en', name, bytes: file.length, articles: 1 } satisfies SearchIndex, name, known);
  if (path === `/v1/search-indexes/${name}`) return new Response(new Uint8Array(desk.spoil(file)));
  const slug = /^\/v1\/articles\/([^/]+)$/.exec(path)?.[1];
  const html = desk.texts.get(slug ?? '');
  return slug && html !== undefined
    ? json({ ...summary(slug), html } satisfies Article, tagOf(html), known)
    : json({ code: 'not-found' }, null, known, 404);
}

const tagOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function json(body: object, tag: string | null, known: string, status = 200): Response {
  if (tag !== null && known === `"${tag}"`) return new Response(null, { status: 304 });
  const headers = { 'content-type': 'application/json', ...(tag !== null && { etag: `"${tag}"` }) };
  return new Response(JSON.stringify(body), { status, headers });
}
