import { randomUUID } from 'node:crypto';
import type { Row } from './access-row';
import { PNG } from './test-desk';

/** The routes of the agents' page. */
export const INBOX_TABLE: Record<string, Row> = {
  'GET /inbox': { access: 'public', ask: () => ({ url: '/inbox' }), granted: 302 },
  'GET /inbox/': { access: 'public', ask: () => ({ url: '/inbox/' }), granted: 503 },
  'POST /inbox/api/sign-ins': {
    access: 'public',
    ask: () => ({
      url: '/inbox/api/sign-ins',
      payload: { email: `${randomUUID()}@example.com`, locale: 'en' },
    }),
    granted: 201,
  },
  'POST /inbox/api/sign-ins/:id/session': {
    access: 'public',
    ask: () => ({ url: `/inbox/api/sign-ins/${randomUUID()}/session`, payload: { code: '000000' } }),
    granted: 404,
  },
  'DELETE /inbox/api/session': { access: 'agent', ask: () => ({ url: '/inbox/api/session' }), granted: 204 },
  'GET /inbox/api/me': { access: 'agent', ask: () => ({ url: '/inbox/api/me' }), granted: 200 },
  'PUT /inbox/api/me': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/me', payload: { name: 'Maya' } }),
    granted: 200,
  },
  'PUT /inbox/api/me/photo': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/me/photo', payload: PNG }),
    granted: 200,
  },
  'DELETE /inbox/api/me/photo': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/me/photo' }),
    granted: 200,
  },
  'GET /inbox/api/tickets': { access: 'agent', ask: () => ({ url: '/inbox/api/tickets' }), granted: 200 },
  'GET /inbox/api/tickets/:id': {
    access: 'agent',
    ask: ({ ticket }) => ({ url: `/inbox/api/tickets/${ticket}` }),
    granted: 200,
  },
  'PUT /inbox/api/tickets/:id/comments/:commentId': {
    access: 'agent',
    ask: ({ ticket }) => ({
      url: `/inbox/api/tickets/${ticket}/comments/${randomUUID()}`,
      payload: { body: 'x', status: 'waiting' },
    }),
    granted: 200,
  },
  'PUT /inbox/api/tickets/:id/status': {
    access: 'agent',
    ask: ({ ticket }) => ({ url: `/inbox/api/tickets/${ticket}/status`, payload: { status: 'open' } }),
    granted: 200,
  },
  'PUT /inbox/api/tickets/:id/merged-into': {
    access: 'agent',
    ask: ({ ticket }) => ({
      url: `/inbox/api/tickets/${ticket}/merged-into`,
      payload: { into: randomUUID() },
    }),
    granted: 404,
  },
  'PUT /inbox/api/tickets/:id/notes/:noteId': {
    access: 'agent',
    ask: ({ ticket }) => ({
      url: `/inbox/api/tickets/${ticket}/notes/${randomUUID()}`,
      payload: { body: 'x' },
    }),
    granted: 200,
  },
  'PUT /inbox/api/tickets/:id/assignee': {
    access: 'agent',
    ask: ({ ticket, agent }) => ({
      url: `/inbox/api/tickets/${ticket}/assignee`,
      payload: { agentId: agent },
    }),
    granted: 200,
  },
  'PUT /inbox/api/tickets/:id/seen': {
    access: 'agent',
    ask: ({ ticket }) => ({ url: `/inbox/api/tickets/${ticket}/seen`, payload: { position: 1 } }),
    granted: 200,
  },
  'PUT /inbox/api/tickets/:id/calls/:callId': {
    access: 'agent',
    ask: ({ ticket }) => ({
      url: `/inbox/api/tickets/${ticket}/calls/${randomUUID()}`,
      payload: { reached: false },
    }),
    granted: 200,
  },
  'DELETE /inbox/api/tickets/:id/calls/:callId': {
    access: 'agent',
    ask: ({ ticket }) => ({ url: `/inbox/api/tickets/${ticket}/calls/${randomUUID()}` }),
    granted: 404,
  },
  'GET /inbox/api/callbacks': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/callbacks' }),
    granted: 200,
  },
  'GET /inbox/api/opinions': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/opinions?kind=ratings' }),
    granted: 200,
  },
  'GET /inbox/api/people': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/people?words=ana' }),
    granted: 200,
  },
  'GET /inbox/api/organizations': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/organizations' }),
    granted: 200,
  },
  'GET /inbox/api/organizations/:id': {
    access: 'agent',
    ask: () => ({ url: `/inbox/api/organizations/${randomUUID()}` }),
    granted: 404,
  },
  'PUT /inbox/api/organizations/:id': {
    access: 'agent',
    ask: () => ({ url: `/inbox/api/organizations/${randomUUID()}`, payload: { name: randomUUID() } }),
    granted: 200,
  },
  'PUT /inbox/api/organizations/:id/people': {
    access: 'agent',
    ask: () => ({
      url: `/inbox/api/organizations/${randomUUID()}/people`,
      payload: { email: 'somebody@example.com', administrator: true },
    }),
    granted: 404,
  },
  'DELETE /inbox/api/organizations/:id/people/:personId': {
    access: 'agent',
    ask: () => ({ url: `/inbox/api/organizations/${randomUUID()}/people/${randomUUID()}` }),
    granted: 404,
  },
  'GET /inbox/api/attachments/:id/preview': {
    access: 'agent',
    ask: ({ file }) => ({ url: `/inbox/api/attachments/${file}/preview` }),
    granted: 200,
  },
  'GET /inbox/api/attachments/:id/content': {
    access: 'agent',
    ask: ({ file }) => ({ url: `/inbox/api/attachments/${file}/content` }),
    granted: 200,
  },
  'GET /inbox/api/agents/:id/photo': {
    access: 'agent',
    ask: ({ agent }) => ({ url: `/inbox/api/agents/${agent}/photo` }),
    granted: 200,
  },
  'GET /inbox/api/words': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/words?locale=en' }),
    granted: 200,
  },
  'PUT /inbox/api/phrases/:id': {
    access: 'agent',
    ask: () => ({
      url: `/inbox/api/phrases/${randomUUID()}`,
      payload: { locale: 'en', slug: 'none', words: 'x' },
    }),
    granted: 404,
  },
  'DELETE /inbox/api/phrases/:id': {
    access: 'agent',
    ask: () => ({ url: `/inbox/api/phrases/${randomUUID()}?locale=en` }),
    granted: 200,
  },
  'DELETE /inbox/api/nothing-found': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/nothing-found?locale=en&words=x' }),
    granted: 200,
  },
  'PUT /inbox/api/synonyms/:id': {
    access: 'agent',
    ask: () => ({
      url: `/inbox/api/synonyms/${randomUUID()}`,
      payload: { locale: 'en', words: ['bill', 'invoice'] },
    }),
    granted: 200,
  },
  'DELETE /inbox/api/synonyms/:id': {
    access: 'agent',
    ask: () => ({ url: `/inbox/api/synonyms/${randomUUID()}?locale=en` }),
    granted: 200,
  },
  'GET /inbox/api/articles': {
    access: 'agent',
    ask: () => ({ url: '/inbox/api/articles?locale=en&words=x' }),
    granted: 200,
  },
};
