import fc from 'fast-check';
import { naughtyStrings } from '../../server/naughty-strings';

/** A request that is right, to be spoilt. */
export interface RightRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** What goes over the wire; after it the sender has nothing more to say and says so. */
export interface HostileRequest {
  kind: string;
  bytes: Buffer;
}

const naughty = naughtyStrings();
const text = fc.oneof(
  fc.constantFrom(...naughty),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ maxLength: 2_000 }),
);
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uuid(),
  fc.jsonValue({ maxDepth: 4 }),
);

/** One malformed request after another: in its body, address, headers, length, encoding, size or first line. */
export const hostileRequest = (right: RightRequest): fc.Arbitrary<HostileRequest> =>
  fc.oneof(
    { weight: 4, arbitrary: hostileBody(right).map((body) => made('body', right, { body })) },
    { weight: 3, arbitrary: hostileAddress(right).map((url) => made('address', right, { url })) },
    { weight: 3, arbitrary: hostileHeaders(right).map((headers) => made('headers', right, { headers })) },
    { weight: 2, arbitrary: cutRequest(right) },
    { weight: 1, arbitrary: strangeChunks(right) },
    { weight: 1, arbitrary: tooLarge(right) },
    { weight: 1, arbitrary: brokenLine(right) },
  );

const headOf = ({ method, url, headers }: Omit<RightRequest, 'body'>): string => {
  const lines = Object.entries({ Host: 'desk.test', Connection: 'close', ...headers });
  return `${method} ${url} HTTP/1.1\r\n${lines.map(([name, said]) => `${name}: ${said}\r\n`).join('')}`;
};

function made(kind: string, right: RightRequest, change: Partial<RightRequest>): HostileRequest {
  const { body, ...rest } = { ...right, ...change };
  const length = body === null ? '' : `Content-Length: ${body.length}\r\n`;
  return {
    kind,
    bytes: Buffer.concat([Buffer.from(`${headOf(rest)}${length}\r\n`), body ?? Buffer.alloc(0)]),
  };
}

/** Mostly the right body with something in it made wrong; else any JSON, a part of it, or none at all. */
function hostileBody({ body }: RightRequest): fc.Arbitrary<Buffer> {
  const right = body ? safeParse(body) : {};
  const keys = [...Object.keys(right), 'extra', '__proto__', 'constructor'];
  const changes = fc.array(fc.tuple(fc.constantFrom(...keys), value), { minLength: 1, maxLength: 3 });
  const spoilt = changes.map((list) => JSON.stringify({ ...right, ...Object.fromEntries(list) }));
  const cut = fc.tuple(spoilt, fc.double({ min: 0, max: 1, noNaN: true }));
  return fc
    .oneof(
      { weight: 5, arbitrary: spoilt },
      cut.map(([json, part]) => json.slice(0, Math.floor(json.length * part))),
      fc.json(),
      text,
      fc.constantFrom('['.repeat(20_000), `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, ''),
    )
    .map((json) => Buffer.from(json));
}

function safeParse(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString());
  } catch {
    return {}; // a picture
  }
}

function hostileAddress({ url }: RightRequest): fc.Arbitrary<string> {
  const [path = '/'] = url.split('?');
  const parts = path.split('/');
  const strange = text.map((words) => encodeURIComponent(words.toWellFormed()).slice(0, 4_000));
  const query = fc.tuple(fc.constantFrom('cursor', 'locale', 'words', 'name', 'kind', 'scope', 'x'), strange);
  return fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: parts.length - 1 }), strange)
      .map(([at, words]) => parts.with(at, words).join('/')),
    fc
      .array(query, { maxLength: 4 })
      .map((list) => `${path}?${list.map((pair) => pair.join('=')).join('&')}`),
    fc
      .constantFrom('%', '%zz', '/..%2f..%2f', '//', '/%00', '#', '?', `/${'a'.repeat(7_000)}`)
      .map((end) => url + end),
    strange.map((words) => `http://${words.slice(0, 50)}/`),
  );
}

const NAMES = [
  ...['Content-Type', 'Content-Length', 'Authorization', 'Cookie', 'X-Csrf', 'Origin', 'Host', 'Expect'],
  ...[
    'If-None-Match',
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Range',
    'Transfer-Encoding',
    'Upgrade',
  ],
  ...['X-Forwarded-For', 'X-Forwarded-Proto', 'Connection', 'Content-Encoding', 'X-HTTP-Method-Override'],
];
const SAID = [
  ...[
    '',
    '-1',
    '0',
    '99999999999999999999',
    'chunked',
    'gzip',
    '100-continue',
    'websocket',
    'bytes=0-0,5-',
    '*/*;q=x',
  ],
  ...[
    'Bearer ',
    'Bearer x',
    `Bearer ${'a'.repeat(43)}`,
    'Basic YTpi',
    'application/json;;=',
    'text/plain',
    '"',
    'null',
  ],
  ...[
    'multipart/form-data',
    'application/json; charset=utf-16',
    '1.2.3.4, ::1',
    'sid=%zz; sid=; =',
    'W/"x", "',
    '*',
  ],
];

/** One or two headers with something strange, also twice, also with a line of their own in them. */
function hostileHeaders({ headers }: RightRequest): fc.Arbitrary<Record<string, string>> {
  const said = fc.oneof(
    fc.constantFrom(...SAID),
    text.map((words) => words.slice(0, 9_000)),
  );
  const one = fc.tuple(fc.constantFrom(...NAMES, ...Object.keys(headers)), said);
  return fc
    .array(one, { minLength: 1, maxLength: 3 })
    .map((list) => ({ ...headers, ...Object.fromEntries(list) }));
}

/** A request that ends before it should: in its head or in its body. */
const cutRequest = (right: RightRequest): fc.Arbitrary<HostileRequest> => {
  const body = right.body ?? Buffer.from('{"a":1}');
  const whole = made('cut', right, { body });
  return fc
    .integer({ min: 1, max: whole.bytes.length - 1 })
    .map((at) => ({ kind: 'cut', bytes: whole.bytes.subarray(0, at) }));
};

const SIZES = ['zz', '-1', 'ffffffffffffffff', '5', '5;a=b', '0x5', ' 5', '5 ', '', '00000000000005'];

/** Chunks of sizes that are none, that do not fit, or without an end. */
const strangeChunks = (right: RightRequest): fc.Arbitrary<HostileRequest> =>
  fc
    .array(fc.tuple(fc.constantFrom(...SIZES), fc.string({ maxLength: 20 })), { maxLength: 4 })
    .map((list) => {
      const chunks = list.map(([size, words]) => `${size}\r\n${words}\r\n`).join('');
      const head = headOf({ ...right, headers: { ...right.headers, 'Transfer-Encoding': 'chunked' } });
      return {
        kind: 'chunks',
        bytes: Buffer.from(`${head}\r\n${chunks}${list.length % 2 ? '0\r\n\r\n' : ''}`),
      };
    });

/** Far more than is taken: in one piece, announced, or in chunks. */
const tooLarge = (right: RightRequest): fc.Arbitrary<HostileRequest> =>
  fc.constantFrom('whole', 'announced', 'chunks', 'head').map((how) => {
    if (how === 'whole') return made('large', right, { body: Buffer.alloc(600_000, 'x') });
    if (how === 'head') return made('large', right, { headers: { ...right.headers, X: 'x'.repeat(40_000) } });
    const coding = how === 'chunks' ? 'Transfer-Encoding: chunked' : 'Content-Length: 10000000000';
    const chunk = how === 'chunks' ? '10000\r\n' : '';
    const body = Array.from({ length: 8 }, () => `${chunk}${'x'.repeat(65_536)}${chunk && '\r\n'}`).join('');
    return { kind: 'large', bytes: Buffer.from(`${headOf(right)}${coding}\r\n\r\n${body}`) };
  });

/** First lines that no client sends. */
const brokenLine = ({ method, url }: RightRequest): fc.Arbitrary<HostileRequest> =>
  fc
    .oneof(
      fc.constantFrom(
        `${method} ${url}\r\n\r\n`,
        `${method} ${url} HTTP/9.9\r\n\r\n`,
        `${method} ${url} HTTP/1.0\r\n\r\n`,
        `${method}  ${url} HTTP/1.1\r\nHost: a\r\n\r\n`,
        `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
        `CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n`,
        `OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        `PATCH ${url} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        `${method} ${url} HTTP/1.1\nHost: a\nConnection: close\n\n`,
        `${method} ${url} HTTP/1.1\r\n\r\n`,
      ),
      text.map((words) => `${words}\r\n\r\n`),
    )
    .map((line) => ({ kind: 'line', bytes: Buffer.from(line) }));
