import { DeskInfo, type DeskInfo as Info } from '../../utils/protocol/desk-api';
import { FILE_TYPES, LIMITS, LOCALES, PROTOCOL } from '../../utils/protocol/limits';
import { answerOffer, usualAnswer } from '../desk/answers';
import type { Desk } from '../desk/desk';
import { historySince } from '../desk/ticket-list';
import type { App } from './app-types';
import { named } from './schemas';

const { fileBytes, videoBytes, messageBytes, filesPerMessage, picturePixels } = LIMITS;
const FILES = { fileBytes, videoBytes, messageBytes, filesPerMessage, picturePixels };

/** How long what was found out about the desk's habits counts as fresh. */
const HABITS_MS = 600_000;

export function addDeskRoutes(app: App, desk: Desk): void {
  const summary = 'What this desk is';
  const habits = knownFor(HABITS_MS, desk.clock, () => usualAnswer(desk));
  app.get(
    '/v1/desk',
    { schema: { summary, response: { 200: named(DeskInfo) } } },
    async (): Promise<Info> => ({
      product: 'handrail-desk',
      protocol: PROTOCOL,
      version: desk.config.version,
      name: desk.config.deskName,
      locales: [...LOCALES],
      answers: await answerOffer(desk.sql),
      ...(await habits()),
      ...(await historySince(desk)),
      limits: { ...FILES, fileTypes: [...FILE_TYPES] },
    }),
  );
}

/** Asks once, and again only when the answer is old; an answer that failed is not kept. */
function knownFor<T>(milliseconds: number, clock: () => Date, ask: () => Promise<T>): () => Promise<T> {
  let known: { at: number; value: T } | null = null;
  return async () => {
    const now = clock().getTime();
    if (!known || now - known.at >= milliseconds) known = { at: now, value: await ask() };
    return known.value;
  };
}

/** The protocol as a document; itself not part of it. */
export function addDescriptionRoute(app: App): void {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  );
}
