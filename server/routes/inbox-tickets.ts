import Type from 'typebox';
import { LIMITS } from '../../utils/protocol/limits';
import { oneOf } from '../../utils/protocol/schema-parts';
import { downloadForAgent } from '../desk/attachments';
import type { Desk } from '../desk/desk';
import { changeStatusAsAgent, readInbox, readInboxThread, replyAsAgent } from '../desk/inbox';
import { mergeTicket } from '../desk/merging';
import { wordsOf } from '../desk/search-text';
import {
  INBOX_SHARES,
  INBOX_VIEWS,
  InboxMerging,
  InboxPage,
  InboxReply,
  InboxStatus,
  InboxThread,
} from '../inbox/protocol';
import { sendPhoto } from './agents';
import type { App } from './app-types';
import { sendDownload } from './attachments';
import { CommentParams } from './comments';
import { Bytes, IdParams } from './schemas';

const ListQuery = Type.Object(
  {
    view: Type.Optional(oneOf(INBOX_VIEWS)),
    share: Type.Optional(oneOf(INBOX_SHARES)),
    words: Type.Optional(Type.String({ maxLength: LIMITS.searchWords })),
    cursor: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export function addInboxTicketRoutes(app: App, desk: Desk): void {
  app.get(
    '/inbox/api/tickets',
    { schema: { hide: true, querystring: ListQuery, response: { 200: InboxPage } } },
    async ({ query, agentSession }) => {
      const { view = 'open', share = 'all', words = '', cursor } = query;
      const listing = { reader: agentSession.agent.id, view, share, words: wordsOf(words) };
      return readInbox(desk, listing, cursor);
    },
  );

  app.get(
    '/inbox/api/tickets/:id',
    { schema: { hide: true, params: IdParams, response: { 200: InboxThread } } },
    async ({ params, agentSession }) => readInboxThread(desk.sql, params.id, agentSession.agent.id),
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
    async ({ params, body, agentSession }) =>
      changeStatusAsAgent(desk, agentSession.agent, { ticketId: params.id, status: body.status }),
  );

  app.put(
    '/inbox/api/tickets/:id/merged-into',
    { schema: { hide: true, params: IdParams, body: InboxMerging, response: { 200: InboxThread } } },
    async ({ params, body, agentSession }) =>
      mergeTicket(desk, agentSession.agent, { ticketId: params.id, into: body.into }),
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
