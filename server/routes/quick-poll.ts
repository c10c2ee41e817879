import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskNews } from '../desk/news';
import type { Nothing, PollMemory } from '../desk/poll-memory';
import { tokenKey } from '../desk/secrets';
import type { App } from './app-types';

/** A poll as clients send it: the cursor they stand at, and again as the tag of what they have. */
const POLL = /^\/v1\/changes\?cursor=([\w.-]{1,200})$/;
const BEARER = /^Bearer ([\w-]{20,100})$/;

/** Answers a request when it is a poll that finds nothing new; false, and nothing is done, when it is not. */
export type QuickPoll = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers polls that find nothing new from memory: most of what a desk is asked is just that, so the server asks here
 * first, ahead of the framework. Whatever is not known for sure goes its usual way.
 */
export function quickPolls({ memory }: DeskNews, clock: () => Date): QuickPoll {
  return (request, response) => {
    if (request.method !== 'GET') return false;
    const [, cursor] = POLL.exec(request.url ?? '') ?? [];
    const nothing =
      cursor === undefined ? null : nothingNew(memory, request, { cursor, now: clock().getTime() });
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

function nothingNew(
  memory: PollMemory,
  { headers }: IncomingMessage,
  { cursor, now }: { cursor: string; now: number },
): Nothing | null {
  if (headers['if-none-match'] !== `"${cursor}"`) return null;
  const [, token] = BEARER.exec(headers.authorization ?? '') ?? [];
  const session = token === undefined ? null : memory.session(tokenKey(token));
  if (!session || session.expiresAt <= now) return null;
  const nothing = memory.nothingFor(session.personId);
  return nothing && nothing.cursor === cursor && nothing.pace.until > now ? nothing : null;
}

/** As short as it can be: there are a million of these for every answer with something in it. */
function answer(response: ServerResponse, { cursor, pace }: Nothing): void {
  response.writeHead(304, { etag: `"${cursor}"`, 'poll-after': pace.next, 'cache-control': 'no-store' });
  response.end();
}
