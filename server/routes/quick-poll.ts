import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskNews } from '../desk/news';
import type { Nothing, PollMemory } from '../desk/poll-memory';
import { tokenKey } from '../desk/secrets';
import type { App } from './app-types';

/** A poll as clients send it: the cursor they stand at, and again as the tag of what they have. */
const POLL = '/v1/changes?cursor=';
const BEARER = 'Bearer ';

/** Answers a request when it is a poll that finds nothing new; false, and nothing is done, when it is not. */
export type QuickPoll = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers polls that find nothing new from memory: most of what a desk is asked is just that, so the server asks here
 * first, ahead of the framework. Whatever is not known for sure goes its usual way.
 */
export function quickPolls({ memory }: DeskNews, clock: () => Date): QuickPoll {
  return (request, response) => {
    const { method, url = '' } = request;
    if (method !== 'GET' || !url.startsWith(POLL)) return false;
    const nothing = nothingNew(memory, request, clock);
    if (nothing) answer(response, nothing);
    return nothing !== null;
  };
}

/** Notes when requests came, and answers polls that did not come over the network. Must be added before all other hooks. */
export function answerFromMemory(app: App, { memory }: DeskNews, quickPoll: QuickPoll): void {
  app.addHook('onRequest', (request, reply, done) => {
    request.askedIn = memory.generation;
    if (quickPoll(request.raw, reply.raw)) reply.hijack();
    else done();
  });
}

const WRITES_NOTHING = new Set(['GET', 'HEAD']);

/**
 * Whoever has just written finds it with their next poll. The database announces it too, but a moment after it has
 * happened, and an old answer would also bring the pace of somebody with no ticket.
 */
export function forgetAfterWriting(app: App, { memory }: DeskNews): void {
  app.addHook('onSend', async ({ method, viewer }) => {
    if (viewer && !WRITES_NOTHING.has(method)) memory.forgetPerson(viewer.id);
  });
}

function nothingNew(memory: PollMemory, request: IncomingMessage, clock: () => Date): Nothing | null {
  const { token, tag } = said(request);
  if (token === '' || tag === '') return null;
  const session = memory.session(tokenKey(token));
  const nothing = session && memory.nothingFor(session.personId);
  if (!nothing || nothing.tag !== tag || request.url !== POLL + nothing.cursor) return null;
  const now = clock().getTime();
  return session.expiresAt > now && nothing.pace.until > now ? nothing : null;
}

const NOTHING_SAID = { token: '', tag: '' };

/** What the two headers of a poll say; nothing when one comes twice. Both names have thirteen letters. */
function said({ rawHeaders }: IncomingMessage): { token: string; tag: string } {
  let token = '';
  let tag = '';
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length !== 13) continue;
    const lower = name.toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    if (lower === 'authorization') {
      if (token !== '') return NOTHING_SAID;
      if (value.startsWith(BEARER)) token = value.slice(BEARER.length);
    } else if (lower === 'if-none-match') {
      if (tag !== '') return NOTHING_SAID;
      tag = value;
    }
  }
  return { token, tag };
}

/** As short as it can be: there are a million of these for every answer with something in it. */
function answer(response: ServerResponse, { tag, pace }: Nothing): void {
  response.writeHead(304, ['etag', tag, 'poll-after', `${pace.next}`, 'cache-control', 'no-store']);
  response.end();
}
