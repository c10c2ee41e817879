import type { FastifyReply, FastifyRequest } from 'fastify';

/** True when the asker holds this version already (If-None-Match); the answer then is 304 without a body. */
export function isKnown(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', `"${tag}"`);
  return knownTags(request).includes(tag);
}

/** The tags in If-None-Match, without quotes and weakness marks. */
export const knownTags = (request: FastifyRequest): string[] =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^(W\/)?"(.*)"$/, '$2'));
