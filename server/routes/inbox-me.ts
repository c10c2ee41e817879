import type { FastifyRequest } from 'fastify';
import { LIMITS } from '../../utils/protocol/limits';
import { changeName, changePhoto, removePhoto } from '../desk/agents';
import type { Desk } from '../desk/desk';
import { agentOf } from '../desk/sessions';
import { AgentName, InboxMe, type InboxMe as Me } from '../inbox/protocol';
import type { App } from './app-types';
import { rawBody, takeRawBodies } from './attachments';
import { sessionCookie } from './cookies';
import { toMe } from './inbox-session';

/** The agent as they are after a change. */
async function meAgain(desk: Desk, request: FastifyRequest): Promise<Me> {
  return toMe(desk, await agentOf(desk, sessionCookie(desk, request)));
}

export function addInboxMeRoutes(app: App, desk: Desk): void {
  app.get('/inbox/api/me', { schema: { hide: true, response: { 200: InboxMe } } }, async (request) =>
    toMe(desk, request.agentSession),
  );

  app.put(
    '/inbox/api/me',
    { schema: { hide: true, body: AgentName, response: { 200: InboxMe } } },
    async (request) => {
      await changeName(desk, request.agentSession.agent.id, request.body.name);
      return meAgain(desk, request);
    },
  );

  app.delete(
    '/inbox/api/me/photo',
    { schema: { hide: true, response: { 200: InboxMe } } },
    async (request) => {
      await removePhoto(desk, request.agentSession.agent.id);
      return meAgain(desk, request);
    },
  );
}

export function addInboxPhotoUpload(app: App, desk: Desk): void {
  takeRawBodies(app);
  const config = { upload: true };
  app.put(
    '/inbox/api/me/photo',
    { config, schema: { hide: true, response: { 200: InboxMe } } },
    async (request) => {
      await changePhoto(desk, request.agentSession.agent.id, rawBody(request, LIMITS.photoBytes));
      return meAgain(desk, request);
    },
  );
}
