import { setTimeout as wait } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyError, type RouteOptions } from 'fastify';
import type { Desk } from './desk/desk';
import { DeskNews } from './desk/news';
import { addHelpCentre } from './help-centre/routes';
import { room } from './routes/access';
import { addAgentRoutes } from './routes/agents';
import { answerBrokenRequest, answerError, answerProblems } from './routes/answer-problems';
import type { App } from './routes/app-types';
import { addArticleRoutes } from './routes/articles';
import { addAttachmentRoutes, addLinkedFiles } from './routes/attachments';
import { addChangeRoutes } from './routes/changes';
import { addCommentRoutes } from './routes/comments';
import { addDemonstrationPage } from './routes/demo-page';
import { addDescriptionRoute, addDeskRoutes } from './routes/desk';
import { AJV_OPTIONS, addFormats } from './routes/formats';
import { newHttpServer, refuseWhileClosing } from './routes/http-server';
import { addInboxMeRoutes, addInboxPhotoUpload } from './routes/inbox-me';
import { addInboxOpinionRoutes } from './routes/inbox-opinions';
import { addInboxOrganizationRoutes } from './routes/inbox-organizations';
import { addInboxPage } from './routes/inbox-page';
import { addInboxSessionRoutes, addInboxSignInRoutes } from './routes/inbox-session';
import { addInboxTeamRoutes } from './routes/inbox-team';
import { addInboxTicketRoutes } from './routes/inbox-tickets';
import { addInboxWordsRoutes } from './routes/inbox-words';
import { JSON_BYTES, readJsonBodies } from './routes/json-body';
import { LAZY_COMPILERS } from './routes/lazy-compilers';
import { logOptions } from './routes/log-lines';
import { addMailboxRoutes } from './routes/mailbox';
import { addMeRoutes } from './routes/me';
import { describeApi } from './routes/open-api';
import { addOpinionRoutes } from './routes/opinions';
import { addProtectiveHeaders } from './routes/protective-headers';
import { answerFromMemory, forgetAfterWriting, type QuickPoll, quickPolls } from './routes/quick-poll';
import { addReplyAddressRoutes } from './routes/reply-addresses';
import { addSchemas } from './routes/schemas';
import { addSearchRoutes } from './routes/search';
import { type SignInLimits, signInLimits } from './routes/sign-in-limits';
import { addSessionRoutes, addSignInRoutes } from './routes/sign-ins';
import { addStreamRoute } from './routes/stream';
import { addTicketRoutes } from './routes/tickets';
import { limitTimes } from './routes/time-limits';
import { SearchIndexes } from './search/search-indexes';

const ARRIVAL_MS = 60_000;
const ANSWER_MS = 25_000;
const NEWS_MS = 2_000;

/** The desk as a server that does not listen yet. Whoever made `desk` closes what is in it, after closing the app. */
export async function createApp(desk: Desk): Promise<App> {
  const news = new DeskNews(desk.sql);
  const quickPoll = quickPolls(news, desk.clock);
  const app = newServer(desk, quickPoll);
  await hear(app, news);
  answerFromMemory(app, news, quickPoll);
  forgetAfterWriting(app, news);
  answerProblems(app);
  readJsonBodies(app);
  addProtectiveHeaders(app, { secure: desk.config.publicUrl?.startsWith('https:') ?? false });
  limitTimes(app, { arrival: ARRIVAL_MS, answer: ANSWER_MS });
  addSchemas(app);
  await app.register(cookie);
  await describeApi(app, desk.config);
  const limits = signInLimits(desk);
  const indexes = indexesOf(app, desk);
  await addOpenProtocol(app, desk, { limits, indexes, news });
  await addInbox(app, desk, { limits, indexes });
  await room(app, desk, 'public', (inner) => addHelpCentre(inner, desk, indexes));
  if (desk.mail.demonstration) await room(app, desk, 'loopback', (inner) => addMailboxRoutes(inner, desk));
  if (desk.config.demonstration) await room(app, desk, 'public', addDemonstrationPage);
  await app.ready();
  return app;
}

function newServer({ config }: Desk, quickPoll: QuickPoll): App {
  let closing = false;
  const app = Fastify({
    logger: logOptions(config),
    // A proxy on this machine says for whom it asks; nobody else is believed.
    trustProxy: 'loopback',
    bodyLimit: JSON_BYTES,
    serverFactory: (handle) =>
      newHttpServer((request, response) => {
        if (closing) refuseWhileClosing(response);
        else if (!quickPoll(request, response)) handle(request, response);
      }),
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: LAZY_COMPILERS },
    ajv: { customOptions: AJV_OPTIONS, onCreate: addFormats },
    frameworkErrors: (error, request, reply) => {
      answerError(error as FastifyError, request, reply);
    },
    clientErrorHandler: answerBrokenRequest,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate<RouteOptions[]>('routeTable', []);
  app.addHook('onRoute', (route) => {
    app.routeTable.push(route);
  });
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.decorateRequest('viewer');
  app.decorateRequest('session');
  app.decorateRequest('askedIn', 0);
  app.decorateRequest('agentSession');
  return app;
}

/** What is kept fresh while the desk listens, and ends with it. */
function indexesOf(app: App, desk: Desk): SearchIndexes {
  const indexes = new SearchIndexes(desk);
  app.addHook('onListen', async () => indexes.keepFresh());
  app.addHook('onClose', () => indexes.close());
  return indexes;
}

/** What is told by the database, and ends with the app; heard from the first request on where that does not take long. */
async function hear(app: App, news: DeskNews): Promise<void> {
  app.addHook('onClose', () => news.close());
  await Promise.race([news.begun, wait(NEWS_MS, undefined, { ref: false })]);
}

interface Shared {
  limits: SignInLimits;
  indexes: SearchIndexes;
}

async function addOpenProtocol(
  app: App,
  desk: Desk,
  { limits, indexes, news }: Shared & { news: DeskNews },
): Promise<void> {
  await room(app, desk, 'public', (inner) => {
    addDeskRoutes(inner, desk);
    addDescriptionRoute(inner);
    addArticleRoutes(inner, desk);
    addLinkedFiles(inner, desk);
    addSearchRoutes(inner, desk, indexes);
    addSignInRoutes(inner, desk, limits);
  });
  await room(app, desk, 'requester', (inner) => {
    addSessionRoutes(inner, desk);
    addMeRoutes(inner);
    addAgentRoutes(inner, desk);
    addTicketRoutes(inner, desk);
    addOpinionRoutes(inner, desk);
    addReplyAddressRoutes(inner, desk, limits);
    addCommentRoutes(inner, desk);
    addChangeRoutes(inner, desk, news);
    addStreamRoute(inner, desk, news);
  });
  await room(app, desk, 'requester', (inner) => addAttachmentRoutes(inner, desk));
}

async function addInbox(app: App, desk: Desk, { limits, indexes }: Shared): Promise<void> {
  await room(app, desk, 'public', (inner) => addInboxPage(inner, desk.config));
  await room(app, desk, 'public', (inner) => addInboxSignInRoutes(inner, desk, limits));
  await room(app, desk, 'agent', (inner) => {
    addInboxSessionRoutes(inner, desk);
    addInboxMeRoutes(inner, desk);
    addInboxTicketRoutes(inner, desk);
    addInboxTeamRoutes(inner, desk);
    addInboxOrganizationRoutes(inner, desk);
    addInboxOpinionRoutes(inner, desk);
    addInboxWordsRoutes(inner, desk, indexes);
  });
  await room(app, desk, 'agent', (inner) => addInboxPhotoUpload(inner, desk));
}
