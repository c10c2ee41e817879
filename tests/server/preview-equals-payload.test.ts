import '../fakes/store';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutItem } from '../../components/contact/leave-out';
import { bodyText, bundleBytes, reviewItems, wrappingBytes } from '../../components/contact/review-items';
import { keepOffer } from '../../server/db/answer-offer';
import { USUAL_LIMITS } from '../../utils/attachments/file-limits';
import { takeIn } from '../../utils/attachments/take-in';
import { createDeskClient } from '../../utils/desk-client/desk-client';
import { keepDraft, keepFile, newDraft, readFiles } from '../../utils/drafts/drafts';
import { deliverOutbox } from '../../utils/outbox/deliver';
import { enqueueDraft } from '../../utils/outbox/enqueue-draft';
import { LOCALES } from '../../utils/protocol/limits';
import { database } from '../../utils/storage/database';
import { type Bundle, bundleHash, bundleOf } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';
import { naughtyStrings } from './naughty-strings';
import { openTestDesk, type Requester, type TestDesk } from './test-desk';

/**
 * What the preview shows is what the desk gets: the same code that the extension's pages and worker run makes a draft,
 * leaves things out of its preview and sends it by way of the outbox, over HTTP, to a real desk. What passes on the
 * wire and what the desk has kept is compared with what was previewed, byte for byte.
 */
const BUNDLES = 100;
const PEOPLE = 10;

let test: TestDesk;
let people: Requester[];
let wire: Wire;

beforeAll(async () => {
  test = await openTestDesk();
  const week = [{ day: 1, from: '09:00', to: '17:00' }];
  const languages = ['en', 'de'];
  await keepOffer(test.desk.sql, {
    email: { languages: [...LOCALES] },
    call: { languages, hours: { timeZone: 'Europe/Zurich', week } },
  });
  people = await Promise.all(Array.from({ length: PEOPLE }, () => test.requester()));
  wire = await openWire(await test.app.listen({ port: 0, host: '127.0.0.1' }));
  await database.open();
});
afterAll(async () => {
  await database.delete();
  wire.server.close();
  await test.close();
});

it(`${BUNDLES} generated bundles arrive as they were previewed`, async () => {
  const random = seeded(20_261_122);
  const counted = { files: 0, bytes: 0, leftOut: 0, calls: 0 };
  for (let index = 0; index < BUNDLES; index++) {
    const person = people[index % PEOPLE] as Requester;
    const account = `${wire.address} ${person.id}`;
    const { draft, leftOut } = await previewedDraft(account, random);
    const locale = pickFrom(LOCALES, random);
    const bundle = bundleOf(draft, await readFiles(draft.fileIds), locale);
    if (bundle.kind !== 'ticket') throw new Error('a ticket was expected');

    // What the preview shows: every line, and the raw body; their sizes are all that leaves.
    const items = reviewItems(bundle, draft, []);
    const shown = items.reduce((sum, { bytes }) => sum + bytes, wrappingBytes(bundle, items));
    const previewedBody = Buffer.from(bodyText(bundle));
    const previewedFiles = await filesOf(bundle);
    expect(shown).toBe(bundleBytes(bundle));

    wire.passed.clear();
    const seen = { account, place: draft.place, ticketId: draft.ticketId, commentId: draft.commentId };
    const hash = await bundleHash(bundle);
    const taken = await enqueueDraft({
      ...seen,
      revision: draft.revision,
      bundleHash: hash,
      locale,
      closing: null,
    });
    expect(taken).toEqual({ ok: true, value: undefined });
    const client = createDeskClient(wire.address, person.token);
    const pace = { baseMs: 1, capMs: 1 };
    const sent = await deliverOutbox({ client, account, pace, now: Date.now, random });
    const left = await database.outbox.toArray();
    expect([sent.sent, left.map(({ problem }) => problem)]).toEqual([1, []]);

    // On the wire.
    expect(wire.passed.get(`/v1/tickets/${draft.ticketId}`)?.equals(previewedBody)).toBe(true);
    for (const { id, bytes } of previewedFiles)
      expect(wire.passed.get(`/v1/attachments/${id}`)?.equals(bytes), id).toBe(true);
    expect(wire.passed.size).toBe(1 + previewedFiles.length);
    const total = [...wire.passed.values()].reduce((sum, { length }) => sum + length, 0);
    expect(total).toBe(bundleBytes(bundle));

    // At the desk.
    const thread = await person.ask({ url: `/v1/tickets/${draft.ticketId}/comments` });
    const [comment] = thread.json<{ items: { body: string; attachments: object[] }[] }>().items;
    expect(comment?.body).toBe(bundle.body.description);
    expect(comment?.attachments).toMatchObject(
      bundle.files.map(({ id, name, type, bytes, sha256, kind }) => ({
        id,
        name,
        type,
        bytes,
        sha256,
        kind,
      })),
    );
    for (const { id, bytes } of previewedFiles) {
      const kept = await person.ask({ url: `/v1/attachments/${id}/content` });
      expect(kept.rawPayload.equals(bytes), id).toBe(true);
    }
    counted.files += previewedFiles.length;
    counted.bytes += total;
    counted.leftOut += leftOut;
    counted.calls += Number(draft.answer?.channel === 'call');
  }
  console.log(
    `${BUNDLES} bundles, ${counted.files} files, ${counted.bytes} bytes, ${counted.calls} calls, ` +
      `${counted.leftOut} items left out in the preview: 0 bytes differ`,
  );
  expect(counted.files).toBeGreaterThan(100);
  expect(counted.leftOut).toBeGreaterThan(100);
});

type Random = () => number;

/** A draft as a person writes one, kept, with some of it left out in the preview. */
async function previewedDraft(account: string, random: Random): Promise<{ draft: Draft; leftOut: number }> {
  const optional = (value: string) => ({ value, included: true });
  const fileIds: string[] = [];
  for (let count = Math.floor(random() * 5); count > 0; count--) {
    const id = await keptFile(account, random);
    if (id) fileIds.push(id);
  }
  let draft: Draft = {
    ...newDraft(account, 'new-ticket'),
    revision: 1,
    summary: text(random, 200),
    body: text(random, 4_000),
    answer: answer(random),
    page: {
      url: 'https://app.example/invoices/2094',
      title: text(random, 300),
      included: true,
      query: '?q=ä&token=secret#top',
      withQuery: random() < 0.3,
    },
    environment: {
      browser: optional('Chrome 156'),
      system: optional('Linux'),
      window: optional('1280 × 800'),
      zoom: optional('110 %'),
      language: optional('de-CH'),
      extension: optional('Handrail 0.1.0'),
    },
    fileIds,
  };
  const files = await readFiles(fileIds);
  const bundle = bundleOf(draft, files, 'en');
  if (bundle.kind !== 'ticket') throw new Error('a ticket was expected');
  let leftOut = 0;
  for (const item of reviewItems(bundle, draft, [])) {
    if (!('included' in item) || random() > 0.3) continue;
    draft = { ...draft, ...withoutItem(draft, item), revision: draft.revision + 1 };
    leftOut++;
  }
  expect(await keepDraft(draft, false)).toBe(true);
  return { draft, leftOut };
}

const answer = (random: Random): NonNullable<Draft['answer']> => {
  const channel = random() < 0.3 ? 'call' : 'email';
  const phone = { country: 'CH', typed: '079 412 30 14', number: '+41794123014' };
  return { channel, language: pickFrom(['en', 'de'], random), email: null, phone };
};

const NAUGHTY = naughtyStrings().filter((one) => one.length < 150);

/** Words, and what is hostile to whoever counts, cleans or escapes them. */
function text(random: Random, most: number): string {
  let all = 'It fails';
  while (random() < 0.9 && all.length < most - 160)
    all += pickFrom(
      [' and again', '\r\n', '\0', '\ud800', '😀', '"\\', ` ${pickFrom(NAUGHTY, random)}`],
      random,
    );
  return all.slice(0, most - 10);
}

/** Takes in a file as the form does; null for what the form refuses. */
async function keptFile(account: string, random: Random): Promise<string | null> {
  const { name, bytes } = await pickFrom(FILES, random)(random);
  const offered = new File([new Uint8Array(bytes)], name);
  const answer = await takeIn(offered, { files: 0, bytes: 0 }, USUAL_LIMITS);
  return 'taken' in answer ? keepFile(account, answer.taken) : null;
}

type Made = Promise<{ name: string; bytes: Buffer | Uint8Array }>;

function picture(random: Random) {
  const side = () => 8 + Math.floor(random() * 200);
  const background = { r: Math.floor(random() * 255), g: 90, b: 160 };
  return sharp({ create: { width: side(), height: side(), channels: 3, background } })
    .withMetadata({ orientation: 1 + Math.floor(random() * 8) })
    .withExifMerge({ IFD0: { Artist: 'Ana Ruiz' } });
}

const FILES: ((random: Random) => Made)[] = [
  async (random) => ({ name: 'photo.jpg', bytes: await picture(random).jpeg().toBuffer() }),
  async (random) => ({ name: '../../page "1".png', bytes: await picture(random).png().toBuffer() }),
  async (random) => ({ name: 'page.webp', bytes: await picture(random).webp().toBuffer() }),
  async (random) => ({ name: 'loop.gif', bytes: await picture(random).gif().toBuffer() }),
  async (random) => ({
    name: `${pickFrom(NAUGHTY, random)}.log`,
    bytes: Buffer.from(`12:04 ${text(random, 900)}`),
  }),
  async () => ({ name: 'rows.csv', bytes: Buffer.from('a;b\r\n1;ä') }),
  async () => ({ name: 'state.json', bytes: Buffer.from('{"a":[1,2]}') }),
  async () => ({ name: 'bill.pdf', bytes: Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1') }),
  async () => ({ name: 'empty.txt', bytes: Buffer.alloc(0) }),
];

async function filesOf(bundle: Bundle): Promise<{ id: string; bytes: Buffer }[]> {
  const kept = await readFiles(bundle.files.map(({ id }) => id));
  return Promise.all(
    kept.map(async ({ id, blob }) => ({ id, bytes: Buffer.from(await blob.arrayBuffer()) })),
  );
}

interface Wire {
  address: string;
  server: Server;
  /** The bodies that were sent, by path. */
  passed: Map<string, Buffer>;
}

/** Stands before the desk, hands everything on as it is, and remembers the bodies. */
async function openWire(desk: string): Promise<Wire> {
  const passed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    if (request.method === 'PUT') passed.set(new URL(request.url ?? '/', desk).pathname, body);
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await fetch(desk + request.url, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, passed };
}

const pickFrom = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;

/** The same numbers on every run. Source: mulberry32, public domain. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
