import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Attachment } from '../../utils/protocol/attachment-api';
import { LIMITS } from '../../utils/protocol/limits';
import { type Download, downloadFor, keepUpload } from '../desk/attachments';
import type { Desk } from '../desk/desk';
import { refuse } from '../desk/refusal';
import { attachmentDisposition } from '../files/disposition';
import type { App } from './app-types';
import { Bytes, IdParams, named } from './schemas';

const UploadQuery = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 1_000, description: 'File name; cleaned by the desk' }),
    kind: Type.Unsafe<'screenshot' | 'file'>({ type: 'string', enum: ['screenshot', 'file'] }),
  },
  { additionalProperties: false },
);

/** In this room a body is a stream of bytes, whatever it calls itself. */
export function takeRawBodies(app: App): void {
  app.removeAllContentTypeParsers();
  // What is no media type says nothing; the framework would refuse it.
  app.addHook('onRequest', async ({ raw }) => {
    if (!/^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(raw.headers['content-type'] ?? ''))
      delete raw.headers['content-type'];
  });
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

/** The body as a stream. @throws Refusal `too-large` when the sender announces more than we ever take */
export function rawBody(request: FastifyRequest, most: number): Readable {
  if (Number(request.headers['content-length'] ?? 0) > most)
    throw refuse('too-large', { fields: [{ field: 'file', fault: 'too-long', limit: most }] });
  return (request.body as Readable | undefined) ?? request.raw;
}

export function addAttachmentRoutes(app: App, desk: Desk): void {
  takeRawBodies(app);

  app.put(
    '/v1/attachments/:id',
    {
      config: { upload: true },
      schema: {
        summary: 'Upload a file, to be sent with a ticket or a comment; the body is the file',
        params: IdParams,
        querystring: UploadQuery,
        response: { 200: named(Attachment), 201: named(Attachment) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const declared = request.headers['content-type'] ?? '';
      const stream = rawBody(request, LIMITS.videoBytes);
      const { value, fresh } = await keepUpload(desk, request.viewer, {
        id,
        ...request.query,
        declared,
        stream,
      });
      return reply.code(fresh ? 201 : 200).send(value);
    },
  );

  app.get(
    '/v1/attachments/:id/content',
    { schema: { summary: 'The file itself', params: IdParams, response: { 200: Bytes } } },
    async (request, reply) => sendDownload(reply, await downloadFor(desk, request.viewer, request.params.id)),
  );
}

/** Sends a file so that no browser ever shows it in the desk's name: saved, not sniffed, in a sandbox, not kept. */
export function sendDownload(reply: FastifyReply, { stream, bytes, name, type }: Download): FastifyReply {
  return reply
    .headers({
      'content-type': type,
      'content-length': bytes,
      'content-disposition': attachmentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    .send(stream);
}
