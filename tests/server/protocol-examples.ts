import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { loadArticles } from '../../server/desk/load-articles';
import { challengeOf } from '../../server/desk/secrets';
import type { ReplyAddressCheck } from '../../utils/protocol/answer-api';
import type { AttachmentLink } from '../../utils/protocol/attachment-api';
import type { Changes, Session, SignIn } from '../../utils/protocol/desk-api';
import type { SearchIndex } from '../../utils/protocol/help-api';
import { PNG, type TestDesk } from './test-desk';

/** One request as it was made and the answer as it came. */
export interface Exchange {
  /** `PUT /v1/tickets/{id}`, as the description of the protocol names it. */
  operation: string;
  request: { line: string; headers: string[]; body?: unknown };
  answer: { status: number; headers: string[]; body?: unknown };
}

const VERIFIER = 'handrail-example-verifier-handrail-example-43';
const EMAIL = 'ana@brightwater.example';
const [TICKET, FIRST, REPLY, PICTURE, VERDICT, REPORT, FEEDBACK] = [101, 102, 103, 104, 105, 106, 107].map(
  (tail) => `00000000-0000-4000-8000-000000000${tail}`,
) as [string, string, string, string, string, string, string];

const ARTICLE = `---
title: Take payments in more than one currency
section: Payments
position: 1
tags: currency, payment link
updated: 2026-11-01
---
Each currency is switched on once.

## Switch on a currency

Open **Settings**, then **Payments**.
`;

/** Asks a real desk for everything once, in the order in which a client does. */
export async function exchangeEverything(test: TestDesk): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const maya = await test.agent('maya@ledgerly.example');
  await writeArticle(test);

  const ask = async (operation: string, url: string, more: InjectOptions = {}) => {
    const method = operation.split(' ')[0] as 'GET';
    const answer = await test.app.inject({ ...more, method, url });
    exchanges.push(exchangeOf(operation, { ...more, url }, answer));
    return answer;
  };

  await ask('GET /v1/desk', '/v1/desk');
  await ask('GET /v1/articles', '/v1/articles?locale=en');
  await ask('GET /v1/articles/{slug}', '/v1/articles/currencies?locale=en');

  await exchangeSearch(test, ask);

  const payload = { email: EMAIL, challenge: challengeOf(VERIFIER), locale: 'en' };
  const { id } = (await ask('POST /v1/sign-ins', '/v1/sign-ins', { payload })).json<SignIn>();
  const proof = { code: await test.codeFor(EMAIL), verifier: VERIFIER };
  const wrong = { ...proof, code: proof.code === '000000' ? '000001' : '000000' };
  const tokenUrl = `/v1/sign-ins/${id}/token`;
  await ask('POST /v1/sign-ins/{id}/token', tokenUrl, { payload: wrong });
  const session = (await ask('POST /v1/sign-ins/{id}/token', tokenUrl, { payload: proof })).json<Session>();
  const headers = { authorization: `Bearer ${session.token}` };

  await ask('GET /v1/me', '/v1/me', { headers });
  await ask('PUT /v1/attachments/{id}', `/v1/attachments/${PICTURE}?name=page.png&kind=screenshot`, {
    headers: { ...headers, 'content-type': 'image/png' },
    payload: PNG,
  });
  const ticket = {
    commentId: FIRST,
    summary: 'Payment link fails for invoices in CHF',
    description: 'When I choose Share I get PAY-4012.',
    locale: 'en',
    attachments: [PICTURE],
    page: { url: 'https://app.ledgerly.example/invoices/2094', title: 'Invoice 2094' },
    environment: { browser: 'Chrome 156' },
    answer: { channel: 'email', language: 'en' },
  };
  const place = `/v1/tickets/${TICKET}`;
  await ask('PUT /v1/tickets/{id}', place, { headers, payload: ticket });
  await ask('PUT /v1/tickets/{id}', place, { headers, payload: { ...ticket, summary: 'Something else' } });
  await exchangeAnswers(test, ask, headers);
  await exchangeFiles(test, ask, headers);
  await ask('GET /v1/attachments/{id}/content', `/v1/attachments/${PICTURE}/content`, { headers });
  await ask('GET /v1/tickets', '/v1/tickets?filter=open&sort=number&words=CHF', { headers });
  await ask('GET /v1/tickets/{id}', place, { headers });
  const reply = () => maya.reply(TICKET, 'Swiss francs are switched on now. Does the new link open?');
  exchanges.push(await exchangeStream(test, headers, reply));
  await ask('GET /v1/changes', '/v1/changes', { headers });
  await ask('GET /v1/tickets/{id}/comments', `${place}/comments`, { headers });
  await ask('GET /v1/agents/{id}/photo', `/v1/agents/${maya.id}/photo`, { headers });
  await ask('PUT /v1/tickets/{id}/read', `${place}/read`, { headers, payload: { position: 2 } });
  await ask('PUT /v1/tickets/{id}/comments/{commentId}', `${place}/comments/${REPLY}`, {
    headers,
    payload: { body: 'It opens, thank you.', attachments: [] },
  });
  await ask('PUT /v1/tickets/{id}/status', `${place}/status`, { headers, payload: { status: 'closed' } });
  await ask('PUT /v1/tickets/{id}/rating', `${place}/rating`, {
    headers,
    payload: { score: 5, text: 'Quick and clear.' },
  });
  await ask('PUT /v1/feedback/{id}', `/v1/feedback/${FEEDBACK}`, {
    headers,
    payload: { score: 9, text: 'The help button is never in the way.', locale: 'en' },
  });
  await exchangeIdlePoll(test, ask, headers);
  await ask('DELETE /v1/session', '/v1/session', { headers });
  return withSteadyNames(exchanges);
}

type Headers = Record<string, string>;

type Ask = (operation: string, url: string, more?: InjectOptions) => Promise<LightMyRequestResponse>;

const WORK_EMAIL = 'ana.office@brightwater.example';

async function exchangeAnswers(test: TestDesk, ask: Ask, headers: Headers): Promise<void> {
  await ask('GET /v1/reply-addresses', '/v1/reply-addresses', { headers });
  const payload = { email: WORK_EMAIL, locale: 'en' };
  const asked = await ask('POST /v1/reply-addresses', '/v1/reply-addresses', { headers, payload });
  const { id } = asked.json<ReplyAddressCheck>();
  const proof = { code: await test.codeFor(WORK_EMAIL) };
  await ask('POST /v1/reply-addresses/{id}/proof', `/v1/reply-addresses/${id}/proof`, {
    headers,
    payload: proof,
  });
  await ask('PUT /v1/tickets/{id}/answer', `/v1/tickets/${TICKET}/answer`, {
    headers,
    payload: { channel: 'email', language: 'en', email: WORK_EMAIL },
  });
  await ask('PUT /v1/tickets/{id}/answer', `/v1/tickets/${TICKET}/answer`, {
    headers,
    payload: { channel: 'call', language: 'en', phone: '+33123456789' },
  });
}

/** Follows until an answer of the team is told. */
async function exchangeStream(
  { app }: TestDesk,
  headers: Headers,
  reply: () => Promise<unknown>,
): Promise<Exchange> {
  const asked = { url: '/v1/stream', headers };
  const answer = await app.inject({ ...asked, payloadAsStream: true });
  const exchange = exchangeOf('GET /v1/stream', asked, answer);
  await reply();
  let body = '';
  for await (const part of answer.stream()) {
    body += part;
    if (body.includes('data:')) break;
  }
  return { ...exchange, answer: { ...exchange.answer, body: body.trimEnd() } };
}

async function exchangeIdlePoll({ app }: TestDesk, ask: Ask, headers: Headers): Promise<void> {
  const { cursor } = (await app.inject({ url: '/v1/changes', headers })).json<Changes>();
  await ask('GET /v1/changes', `/v1/changes?cursor=${cursor}`, {
    headers: { ...headers, 'if-none-match': `"${cursor}"` },
  });
}

async function exchangeFiles({ app }: TestDesk, ask: Ask, headers: Headers): Promise<void> {
  const place = `/v1/attachments/${PICTURE}`;
  await ask('GET /v1/attachments/{id}/preview', `${place}/preview`, { headers });
  const { content } = (await app.inject({ url: `${place}/link`, headers })).json<AttachmentLink>();
  await ask('GET /v1/attachments/{id}/link', `${place}/link`, { headers });
  await ask('GET /v1/files/{id}/{part}', content);
}

async function exchangeSearch({ app }: TestDesk, ask: Ask): Promise<void> {
  await ask('GET /v1/search-index', '/v1/search-index?locale=en');
  const { name } = (await app.inject({ url: '/v1/search-index?locale=en' })).json<SearchIndex>();
  await ask('GET /v1/search-indexes/{name}', `/v1/search-indexes/${name}`);
  await ask('PUT /v1/articles/{slug}/verdicts/{id}', `/v1/articles/currencies/verdicts/${VERDICT}`, {
    payload: { locale: 'en', helpful: true },
  });
  await ask('PUT /v1/search-reports/{id}', `/v1/search-reports/${REPORT}`, {
    payload: { locale: 'en', kind: 'solved', words: 'paid in francs', slug: 'currencies' },
  });
}

async function writeArticle({ desk }: TestDesk): Promise<void> {
  const folder = path.join(desk.config.helpFolder, 'en');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'currencies.md'), ARTICLE);
  await loadArticles(desk);
}

/** Headers that say something about this protocol. */
const TOLD = ['etag', 'poll-after', 'retry-after', 'content-disposition'];

function exchangeOf(operation: string, asked: InjectOptions, answer: LightMyRequestResponse): Exchange {
  const { authorization, 'content-type': type, 'if-none-match': known } = (asked.headers ?? {}) as Headers;
  const json = /json/.test(String(answer.headers['content-type'])) && answer.body !== '';
  const headers = [
    ...(answer.headers['content-type'] ? [`content-type: ${answer.headers['content-type']}`] : []),
    ...TOLD.flatMap((name) => (answer.headers[name] ? [`${name}: ${answer.headers[name]}`] : [])),
  ];
  return {
    operation,
    request: {
      line: `${operation.split(' ')[0]} ${asked.url}`,
      headers: [
        ...(authorization ? [`authorization: ${authorization}`] : []),
        ...(type ? [`content-type: ${type}`] : []),
        ...(known ? [`if-none-match: ${known}`] : []),
      ],
      ...bodyOf(asked.payload),
    },
    answer: { status: answer.statusCode, headers, ...(json ? { body: answer.json() } : {}) },
  };
}

const bodyOf = (payload: InjectOptions['payload']): { body?: unknown } => {
  if (payload === undefined) return {};
  return { body: Buffer.isBuffer(payload) ? `(the ${payload.length} bytes of the picture)` : payload };
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What the desk draws by lot is given a name that is the same at every run; everything else is left as it came. */
function withSteadyNames(exchanges: Exchange[]): Exchange[] {
  const names = new Map<string, string>();
  const steady = (id: string): string => {
    if (id.startsWith('00000000-')) return id;
    if (!names.has(id)) names.set(id, `00000000-0000-4000-8000-${String(names.size + 1).padStart(12, '0')}`);
    return names.get(id) ?? id;
  };
  const text = JSON.stringify(exchanges)
    .replace(UUID, steady)
    .replace(/Bearer [\w.-]+/g, 'Bearer …')
    .replace(/\b[0-9a-f]{64}\b/g, '5eac4…')
    .replace(/mark=[\w-]+/g, 'mark=…')
    .replace(/"bytes":\d+,"articles"/g, '"bytes":2048,"articles"')
    .replace(/if-none-match: \\"[^"\\]+\\"/g, 'if-none-match: \\"…\\"')
    .replace(/cursor=[\w.-]+/g, 'cursor=…')
    .replace(/etag: (?:W\/)?\\"[^"\\]+\\"/g, 'etag: \\"…\\"')
    .replace(/"(token|cursor|next)":"[^"]+"/g, '"$1":"…"')
    .replace(/"code":"(?!00000[01])\d{6}"/g, '"code":"314159"');
  return JSON.parse(text);
}
