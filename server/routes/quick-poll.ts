import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../desk/desk';
import type { DeskNews } from '../desk/news';
import type { Nothing, PollMemory } from '../desk/poll-memory';
import { tokenHash } from '../desk/secrets';
import type { App } from './app-types';

/** A poll as clients send it: the cursor they stand at, and again as the tag of what they have. */
const POLL = /^\/v1\/changes\?cursor=([\w.-]{1,200})$/;
const BEARER = /^Bearer ([\w-]{20,100})$/;

/**
 * Answers a poll that finds nothing new from memory, ahead of everything else: most of what a desk is asked is just
 * that. Whatever is not known for sure goes its usual way. Must be added before all other hooks.
 */
export function answerFromMemory(app: App, { clock }: Desk, { memory }: DeskNews): void {
  app.addHook('onRequest', (request, reply, done) => {
    const poll = request.raw.method === 'GET' && POLL.exec(request.raw.url ?? '');
    const nothing = poll && nothingNew(memory, request, { cursor: poll[1] ?? '', now: clock().getTime() });
    request.askedIn = memory.generation;
    if (nothing) answer(reply, nothing);
    else done();
  });
}

function nothingNew(
  memory: PollMemory,
  { raw: { headers } }: FastifyRequest,
  { cursor, now }: { cursor: string; now: number },
): Nothing | null {
  if (headers['if-none-match'] !== `"${cursor}"`) return null;
  const [, token] = BEARER.exec(headers.authorization ?? '') ?? [];
  const session = token === undefined ? null : memory.session(tokenHash(token).toString('hex'));
  if (!session || session.expiresAt <= now) return null;
  const nothing = memory.nothingFor(session.personId);
  return nothing && nothing.cursor === cursor && nothing.pace.until > now ? nothing : null;
}

/** As short as it can be: there are a million of these for every answer with something in it. */
function answer(reply: FastifyReply, { cursor, pace }: Nothing): void {
  reply.hijack();
  reply.raw.writeHead(304, { etag: `"${cursor}"`, 'poll-after': pace.next, 'cache-control': 'no-store' });
  reply.raw.end();
}
