import type { FastifyReply, FastifyRequest } from 'fastify';
import { readPhoto } from '../desk/agents';
import type { Desk } from '../desk/desk';
import type { App } from './app-types';
import { isKnown } from './entity-tag';
import { Bytes, IdParams } from './schemas';

export function addAgentRoutes(app: App, desk: Desk): void {
  app.get(
    '/v1/agents/:id/photo',
    { schema: { summary: "An agent's photo", params: IdParams, response: { 200: Bytes } } },
    async (request, reply) => sendPhoto(desk, request, reply, request.params.id),
  );
}

/** Sends a photo, or 304 to whoever has it. It is asked for again each time: a photo can be taken down. */
export async function sendPhoto(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  agentId: string,
): Promise<FastifyReply> {
  const { stream, bytes, type, version } = await readPhoto(desk, agentId);
  reply.headers({
    'cache-control': 'private, no-cache',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  if (isKnown(request, reply, version)) {
    stream.destroy();
    return reply.code(304).send();
  }
  return reply.headers({ 'content-type': type, 'content-length': bytes }).send(stream);
}
