import Type from 'typebox';
import { downloadForAgent } from '../desk/attachments';
import type { Desk } from '../desk/desk';
import { changeStatusAsAgent, readInbox, readInboxThread, replyAsAgent } from '../desk/inbox';
import {
  INBOX_VIEWS,
  InboxPage,
  InboxReply,
  InboxStatus,
  InboxThread,
  type InboxView,
} from '../inbox/protocol';
import { sendPhoto } from './agents';
import type { App } from './app-types';
import { sendDownload } from './attachments';
import { CommentParams } from './comments';
import { Bytes, IdParams } from './schemas';

const ViewQuery = Type.Object(
  {
    view: Type.Optional(Type.Unsafe<InboxView>({ type: 'string', enum: [...INBOX_VIEWS] })),
    cursor: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export function addInboxTicketRoutes(app: App, desk: Desk): void {
  app.get(
    '/inbox/api/tickets',
    { schema: { hide: true, querystring: ViewQuery, response: { 200: InboxPage } } },
    async (request) => readInbox(desk, request.query.view ?? 'open', request.query.cursor),
  );

  app.get(
    '/inbox/api/tickets/:id',
    { schema: { hide: true, params: IdParams, response: { 200: InboxThread } } },
    async (request) => readInboxThread(desk.sql, request.params.id),
  );

  app.put(
    '/inbox/api/tickets/:id/comments/:commentId',
    { schema: { hide: true, params: CommentParams, body: InboxReply, response: { 200: InboxThread } } },
    async (request) => {
      const { id: ticketId, commentId } = request.params;
      return replyAsAgent(desk, request.agentSession.agent, { ticketId, commentId, wish: request.body });
    },
  );

  app.put(
    '/inbox/api/tickets/:id/status',
    { schema: { hide: true, params: IdParams, body: InboxStatus, response: { 200: InboxThread } } },
    async (request) => changeStatusAsAgent(desk, request.params.id, request.body.status),
  );

  app.get(
    '/inbox/api/attachments/:id/content',
    { schema: { hide: true, params: IdParams, response: { 200: Bytes } } },
    async (request, reply) =>
      sendDownload(reply, await downloadForAgent(desk, { id: request.params.id, part: 'content' })),
  );

  app.get(
    '/inbox/api/attachments/:id/preview',
    { schema: { hide: true, params: IdParams, response: { 200: Bytes } } },
    async (request, reply) =>
      sendDownload(reply, await downloadForAgent(desk, { id: request.params.id, part: 'preview' })),
  );

  app.get(
    '/inbox/api/agents/:id/photo',
    { schema: { hide: true, params: IdParams, response: { 200: Bytes } } },
    async (request, reply) => sendPhoto(desk, request, reply, request.params.id),
  );
}
