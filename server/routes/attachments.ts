import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Attachment, AttachmentLink } from '../../utils/protocol/attachment-api';
import { LIMITS } from '../../utils/protocol/limits';
import { type Download, downloadByLink, downloadFor, type FilePart, keepUpload } from '../desk/attachments';
import type { Desk } from '../desk/desk';
import { checkLink, linkFor } from '../desk/file-links';
import { refuse } from '../desk/refusal';
import { attachmentDisposition } from '../files/disposition';
import type { App } from './app-types';
import { limitAtOnce } from './limiter';
import { oneByOne } from './one-by-one';
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

/** Files of one person at the same time; the same file sent again waits for itself. */
const MOST_AT_ONCE = 10;
/** Requests of one person, those that wait included. */
const MOST_WAITING = 100;

export function addAttachmentRoutes(app: App, desk: Desk): void {
  takeRawBodies(app);
  const atOnce = limitAtOnce(MOST_AT_ONCE);
  const waiting = limitAtOnce(MOST_WAITING);
  const oneFile = oneByOne();

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
      const upload = { id, ...request.query, declared, stream: rawBody(request, LIMITS.videoBytes) };
      const { viewer } = request;
      const keep = () => atOnce(viewer.id, () => keepUpload(desk, viewer, upload));
      const { value, fresh } = await waiting(viewer.id, () => oneFile(`${viewer.id} ${id}`, keep));
      return reply.code(fresh ? 201 : 200).send(value);
    },
  );

  app.get(
    '/v1/attachments/:id/content',
    { schema: { summary: 'The file itself', params: IdParams, response: { 200: Bytes } } },
    async (request, reply) =>
      sendDownload(
        reply,
        await downloadFor(desk, request.viewer, { id: request.params.id, part: 'content' }),
      ),
  );

  app.get(
    '/v1/attachments/:id/preview',
    {
      schema: {
        summary: 'A picture made small, at most 800 pixels a side, as WebP',
        params: IdParams,
        response: { 200: Bytes },
      },
    },
    async (request, reply) =>
      sendDownload(
        reply,
        await downloadFor(desk, request.viewer, { id: request.params.id, part: 'preview' }),
      ),
  );

  app.get(
    '/v1/attachments/:id/link',
    {
      schema: {
        summary: 'Addresses of the file that need no token and are valid for some minutes',
        params: IdParams,
        response: { 200: named(AttachmentLink) },
      },
    },
    async (request) => linkFor(desk, request.viewer, request.params.id),
  );
}

const LinkParams = Type.Object({
  id: Type.String({ format: 'uuid' }),
  part: Type.Unsafe<FilePart>({ type: 'string', enum: ['content', 'preview'] }),
});

const LinkQuery = Type.Object(
  {
    until: Type.String({ pattern: '^[0-9]{1,12}$', description: 'Seconds since 1970' }),
    mark: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'Made by the desk' }),
  },
  { additionalProperties: false },
);

/** Files by the links that `/v1/attachments/{id}/link` gives out. */
export function addLinkedFiles(app: App, desk: Desk): void {
  app.get(
    '/v1/files/:id/:part',
    {
      schema: {
        summary: 'A file by a link that is still valid',
        params: LinkParams,
        querystring: LinkQuery,
        response: { 200: Bytes },
      },
    },
    async (request, reply) => {
      const { until, mark } = request.query;
      await checkLink(desk, { ...request.params, until: Number(until), mark });
      return sendDownload(reply, await downloadByLink(desk, request.params));
    },
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
