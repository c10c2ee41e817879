import { randomUUID } from 'node:crypto';
import { challengeOf, newToken } from '../../server/desk/secrets';
import type { Row } from './access-row';
import { INBOX_TABLE } from './inbox-access-table';
import { newTicket, PNG } from './test-desk';

const wrongCode = { code: '000000', verifier: newToken() };

/** Every route: who may use it, how it is asked, and what comes back. */
export const TABLE: Record<string, Row> = {
  'GET /v1/desk': { access: 'public', ask: () => ({ url: '/v1/desk' }), granted: 200 },
  'GET /openapi.json': { access: 'public', ask: () => ({ url: '/openapi.json' }), granted: 200 },
  'GET /v1/articles': { access: 'public', ask: () => ({ url: '/v1/articles' }), granted: 200 },
  'GET /v1/articles/:slug': { access: 'public', ask: () => ({ url: '/v1/articles/none' }), granted: 404 },
  'GET /v1/search-index': { access: 'public', ask: () => ({ url: '/v1/search-index' }), granted: 200 },
  'GET /v1/search-indexes/:name': {
    access: 'public',
    ask: () => ({ url: `/v1/search-indexes/${'0'.repeat(64)}` }),
    granted: 404,
  },
  'PUT /v1/search-reports/:id': {
    access: 'public',
    ask: () => ({
      url: `/v1/search-reports/${randomUUID()}`,
      payload: { locale: 'en', kind: 'nothing-found', words: 'x' },
    }),
    granted: 200,
  },
  'PUT /v1/articles/:slug/verdicts/:id': {
    access: 'public',
    ask: () => ({
      url: `/v1/articles/none/verdicts/${randomUUID()}`,
      payload: { locale: 'en', helpful: true },
    }),
    granted: 404,
  },
  'POST /v1/sign-ins': {
    access: 'public',
    ask: () => ({
      url: '/v1/sign-ins',
      payload: { email: `${randomUUID()}@example.com`, challenge: challengeOf(newToken()), locale: 'en' },
    }),
    granted: 201,
  },
  'POST /v1/sign-ins/:id/token': {
    access: 'public',
    ask: () => ({ url: `/v1/sign-ins/${randomUUID()}/token`, payload: wrongCode }),
    granted: 404,
  },
  'DELETE /v1/session': { access: 'requester', ask: () => ({ url: '/v1/session' }), granted: 204 },
  'GET /v1/me': { access: 'requester', ask: () => ({ url: '/v1/me' }), granted: 200 },
  'GET /v1/agents/:id/photo': {
    access: 'requester',
    ask: ({ agent }) => ({ url: `/v1/agents/${agent}/photo` }),
    granted: 200,
  },
  'PUT /v1/tickets/:id': {
    access: 'requester',
    ask: ({ ticket }) => ({ url: `/v1/tickets/${ticket}`, payload: newTicket() }),
    granted: 409,
    notTheirs: 409,
  },
  'GET /v1/tickets': { access: 'requester', ask: () => ({ url: '/v1/tickets' }), granted: 200 },
  'GET /v1/tickets/:id': {
    access: 'requester',
    ask: ({ ticket }) => ({ url: `/v1/tickets/${ticket}` }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'PUT /v1/tickets/:id/status': {
    access: 'requester',
    ask: ({ ticket }) => ({ url: `/v1/tickets/${ticket}/status`, payload: { status: 'open' } }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'PUT /v1/tickets/:id/read': {
    access: 'requester',
    ask: ({ ticket }) => ({ url: `/v1/tickets/${ticket}/read`, payload: { position: 1 } }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'PUT /v1/tickets/:id/answer': {
    access: 'requester',
    ask: ({ ticket }) => ({
      url: `/v1/tickets/${ticket}/answer`,
      payload: { channel: 'email', language: 'en' },
    }),
    granted: 200,
    notTheirs: 404,
  },
  'PUT /v1/tickets/:id/rating': {
    access: 'requester',
    ask: ({ ticket }) => ({ url: `/v1/tickets/${ticket}/rating`, payload: { score: null, text: '' } }),
    granted: 200,
    notTheirs: 404,
  },
  'PUT /v1/feedback/:id': {
    access: 'requester',
    ask: () => ({
      url: `/v1/feedback/${randomUUID()}`,
      payload: { score: 9, text: 'Fine', locale: 'en' },
    }),
    granted: 200,
  },
  'GET /v1/stream': {
    access: 'requester',
    ask: () => ({ url: '/v1/stream', payloadAsStream: true }),
    granted: 200,
  },
  'GET /v1/reply-addresses': {
    access: 'requester',
    ask: () => ({ url: '/v1/reply-addresses' }),
    granted: 200,
  },
  'POST /v1/reply-addresses': {
    access: 'requester',
    ask: () => ({
      url: '/v1/reply-addresses',
      payload: { email: `${randomUUID()}@example.com`, locale: 'en' },
    }),
    granted: 201,
  },
  'POST /v1/reply-addresses/:id/proof': {
    access: 'requester',
    ask: () => ({ url: `/v1/reply-addresses/${randomUUID()}/proof`, payload: { code: '000000' } }),
    granted: 404,
  },
  'GET /v1/tickets/:id/comments': {
    access: 'requester',
    ask: ({ ticket }) => ({ url: `/v1/tickets/${ticket}/comments` }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'PUT /v1/tickets/:id/comments/:commentId': {
    access: 'requester',
    ask: ({ ticket }) => ({
      url: `/v1/tickets/${ticket}/comments/${randomUUID()}`,
      payload: { body: 'x', attachments: [] },
    }),
    granted: 201,
    notTheirs: 404,
    administrators: true,
  },
  'GET /v1/changes': { access: 'requester', ask: () => ({ url: '/v1/changes' }), granted: 200 },
  'PUT /v1/attachments/:id': {
    access: 'requester',
    ask: ({ file }) => ({ url: `/v1/attachments/${file}?name=page.png&kind=screenshot`, payload: PNG }),
    granted: 200,
    notTheirs: 409,
  },
  'GET /v1/attachments/:id/content': {
    access: 'requester',
    ask: ({ file }) => ({ url: `/v1/attachments/${file}/content` }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'GET /v1/attachments/:id/preview': {
    access: 'requester',
    ask: ({ file }) => ({ url: `/v1/attachments/${file}/preview` }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'GET /v1/attachments/:id/link': {
    access: 'requester',
    ask: ({ file }) => ({ url: `/v1/attachments/${file}/link` }),
    granted: 200,
    notTheirs: 404,
    administrators: true,
  },
  'GET /v1/files/:id/:part': {
    access: 'public',
    ask: ({ file }) => ({ url: `/v1/files/${file}/content?until=9999999999&mark=${'A'.repeat(43)}` }),
    granted: 404,
  },
  'GET /': { access: 'public', ask: () => ({ url: '/' }), granted: 200 },
  'GET /sitemap.xml': { access: 'public', ask: () => ({ url: '/sitemap.xml' }), granted: 200 },
  'GET /robots.txt': { access: 'public', ask: () => ({ url: '/robots.txt' }), granted: 200 },
  'GET /help': { access: 'public', ask: () => ({ url: '/help' }), granted: 302 },
  'GET /help/': { access: 'public', ask: () => ({ url: '/help/' }), granted: 302 },
  'GET /help/*': { access: 'public', ask: () => ({ url: '/help/en/a/b/c' }), granted: 404 },
  'GET /help/icon.svg': { access: 'public', ask: () => ({ url: '/help/icon.svg' }), granted: 200 },
  'GET /help/pictures/:id': {
    access: 'public',
    ask: () => ({ url: '/help/pictures/none.png' }),
    granted: 404,
  },
  'GET /help/:locale': { access: 'public', ask: () => ({ url: '/help/en' }), granted: 301 },
  'GET /help/:locale/': { access: 'public', ask: () => ({ url: '/help/en/' }), granted: 200 },
  'GET /help/:locale/ask': { access: 'public', ask: () => ({ url: '/help/en/ask' }), granted: 200 },
  'GET /help/:locale/search': { access: 'public', ask: () => ({ url: '/help/en/search?q=a' }), granted: 200 },
  'GET /help/:locale/sitemap.xml': {
    access: 'public',
    ask: () => ({ url: '/help/en/sitemap.xml' }),
    granted: 200,
  },
  'GET /help/:locale/article/:slug': {
    access: 'public',
    ask: () => ({ url: '/help/en/article/none' }),
    granted: 404,
  },
  'GET /help/:locale/:section/': {
    access: 'public',
    ask: () => ({ url: '/help/en/none/' }),
    granted: 404,
  },
  ...INBOX_TABLE,
  'GET /mailbox': { access: 'loopback', ask: () => ({ url: '/mailbox' }), granted: 200 },
  'GET /mailbox.json': { access: 'loopback', ask: () => ({ url: '/mailbox.json' }), granted: 200 },
};
