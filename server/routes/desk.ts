import { DeskInfo } from '../../utils/protocol/desk-api';
import { LOCALES, PROTOCOL } from '../../utils/protocol/limits';
import type { Desk } from '../desk/desk';
import type { App } from './app-types';
import { named } from './schemas';

export function addDeskRoutes(app: App, { config }: Desk): void {
  const summary = 'What this desk is';
  app.get('/v1/desk', { schema: { summary, response: { 200: named(DeskInfo) } } }, async () => ({
    product: 'handrail-desk' as const,
    protocol: PROTOCOL,
    version: config.version,
    name: config.deskName,
    locales: [...LOCALES],
  }));
}

/** The protocol as a document; itself not part of it. */
export function addDescriptionRoute(app: App): void {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  );
}
