import path from 'node:path';
import serveStatic from '@fastify/static';
import { PROJECT_FOLDER } from '../config';
import type { App } from './app-types';

const FOLDER = path.join(PROJECT_FOLDER, 'server', 'demo', 'tallybook');

/** Its own files and nothing else, and no sink for script; `base-uri` because its pages lie at several depths. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Addresses that the page draws by itself. */
const PAGES = ['invoices', 'invoices/:number', 'customers', 'reports', 'settings'];

/** The web application of the demonstration: an invented invoicing product in which somebody gets stuck. */
export function addDemonstrationPage(app: App): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', POLICY);
  });
  app.get('/demo', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/demo/'));
  app.register(serveStatic, { root: FOLDER, prefix: '/demo/', cacheControl: false, schemaHide: true });
  for (const page of PAGES)
    app.get(`/demo/${page}`, { schema: { hide: true } }, async (_request, reply) =>
      reply.sendFile('index.html'),
    );
}
