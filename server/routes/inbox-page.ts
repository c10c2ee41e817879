import { existsSync } from 'node:fs';
import path from 'node:path';
import serveStatic from '@fastify/static';
import type { Config } from '../config';
import type { App } from './app-types';
import { INBOX_POLICY } from './protective-headers';

const NOT_BUILT = `The inbox page has not been built yet.

Build it with

    npm run build:inbox

and start the desk again.
`;

/** The agents' page: static files, as built. */
export function addInboxPage(app: App, { inboxFolder }: Config): void {
  app.get('/inbox', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/inbox/'));
  if (existsSync(path.join(inboxFolder, 'index.html'))) addFiles(app, inboxFolder);
  else addExplanation(app);
}

/** Built files carry their hash in their name and never change; the page itself is asked for each time. */
const NAMED_BY_HASH = /-[\w-]{8,}\.\w+$/;

function addFiles(app: App, folder: string): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', INBOX_POLICY);
    const path = request.url.split('?')[0] ?? '';
    const forEver = NAMED_BY_HASH.test(path);
    reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.register(serveStatic, {
    root: folder,
    prefix: '/inbox/',
    cacheControl: false,
    dotfiles: 'ignore',
    schemaHide: true,
  });
}

function addExplanation(app: App): void {
  app.get('/inbox/', { schema: { hide: true } }, async (_request, reply) =>
    reply.code(503).type('text/plain; charset=utf-8').serializer(String).send(NOT_BUILT),
  );
}
