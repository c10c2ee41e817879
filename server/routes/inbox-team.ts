import Type from 'typebox';
import { readCallbacks } from '../desk/callbacks';
import type { Desk } from '../desk/desk';
import { assign, forgetCall, markSeen, noteCall, writeNote } from '../desk/team';
import { InboxCallbacks } from '../inbox/lists-protocol';
import {
  InboxAssignment,
  InboxCallResult,
  InboxNoteText,
  InboxReading,
  InboxThread,
} from '../inbox/protocol';
import type { App } from './app-types';
import { IdParams } from './schemas';

const Uuid = Type.String({ format: 'uuid' });
const NoteParams = Type.Object({ id: Uuid, noteId: Uuid });
const CallParams = Type.Object({ id: Uuid, callId: Uuid });
const answered = { hide: true, response: { 200: InboxThread } };

/** Notes, assignment, what an agent has seen, and calls. */
export function addInboxTeamRoutes(app: App, desk: Desk): void {
  app.put(
    '/inbox/api/tickets/:id/notes/:noteId',
    { schema: { ...answered, params: NoteParams, body: InboxNoteText } },
    async ({ params, body, agentSession }) =>
      writeNote(desk, agentSession.agent, { ticketId: params.id, id: params.noteId, wish: body }),
  );

  app.put(
    '/inbox/api/tickets/:id/assignee',
    { schema: { ...answered, params: IdParams, body: InboxAssignment } },
    async ({ params, body, agentSession }) =>
      assign(desk, agentSession.agent, { ticketId: params.id, agentId: body.agentId }),
  );

  app.put(
    '/inbox/api/tickets/:id/seen',
    { schema: { ...answered, params: IdParams, body: InboxReading } },
    async ({ params, body, agentSession }) =>
      markSeen(desk, agentSession.agent, { ticketId: params.id, position: body.position }),
  );

  app.put(
    '/inbox/api/tickets/:id/calls/:callId',
    { schema: { ...answered, params: CallParams, body: InboxCallResult } },
    async ({ params, body, agentSession }) =>
      noteCall(desk, agentSession.agent, { ticketId: params.id, id: params.callId, reached: body.reached }),
  );

  app.delete(
    '/inbox/api/tickets/:id/calls/:callId',
    { schema: { ...answered, params: CallParams } },
    async ({ params, agentSession }) =>
      forgetCall(desk, agentSession.agent, { ticketId: params.id, id: params.callId }),
  );

  app.get('/inbox/api/callbacks', { schema: { hide: true, response: { 200: InboxCallbacks } } }, async () =>
    readCallbacks(desk),
  );
}
