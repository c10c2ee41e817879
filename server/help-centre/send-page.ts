import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { takes } from '../routes/content-encoding';
import { isKnown } from '../routes/entity-tag';
import { HELP_POLICY } from './style';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

export interface Sent {
  /** The media type. */
  type: string;
  text: string;
  status?: number;
  /** Seconds until a browser asks again; 0 for what nobody may keep. */
  seconds?: number;
}

/** Sends a text, packed as the asker understands it; 304 to whoever has it. */
export async function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, text, status = 200, seconds = 60 }: Sent,
): Promise<FastifyReply> {
  const kept = status === 200 && seconds > 0;
  reply.headers({
    'content-type': type,
    'content-security-policy': HELP_POLICY,
    'cache-control': kept ? `public, max-age=${seconds}, stale-while-revalidate=3600` : 'no-store',
    vary: 'accept-encoding, accept-language',
  });
  const tag = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  if (kept && isKnown(request, reply, tag)) return reply.code(304).send();
  const { encoding, body } = await packed(text, String(request.headers['accept-encoding'] ?? ''));
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.code(status).send(body);
}

async function packed(text: string, accepted: string): Promise<{ encoding: string | null; body: Buffer }> {
  const bytes = Buffer.from(text);
  if (takes(accepted, 'br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { encoding: 'br', body: await packBrotli(bytes, { params }) };
  }
  if (takes(accepted, 'gzip')) return { encoding: 'gzip', body: await packGzip(bytes, { level: 6 }) };
  return { encoding: null, body: bytes };
}
