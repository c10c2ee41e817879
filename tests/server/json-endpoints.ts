import { randomUUID } from 'node:crypto';
import { challengeOf, newToken } from '../../server/desk/secrets';
import { newTicket } from './test-desk';

/** A route that takes JSON, and a body it would take. */
export interface Endpoint {
  name: string;
  method: 'PUT' | 'POST';
  url: () => string;
  body: () => Record<string, unknown>;
  inbox?: boolean;
}

const unknownSignIn = randomUUID();
/** Every route that takes JSON. @param ticketId of a ticket of the requester's */
export const jsonEndpoints = (ticketId: () => string): Endpoint[] => [
  {
    name: 'sign-ins',
    method: 'POST',
    url: () => '/v1/sign-ins',
    body: () => ({ email: 'a@example.com', challenge: challengeOf('x'), locale: 'en' }),
  },
  {
    name: 'token',
    method: 'POST',
    url: () => `/v1/sign-ins/${unknownSignIn}/token`,
    body: () => ({ code: '123456', verifier: newToken() }),
  },
  {
    name: 'tickets',
    method: 'PUT',
    url: () => `/v1/tickets/${randomUUID()}`,
    body: () => ({
      ...newTicket(),
      page: { url: 'https://a.example/', title: 'A' },
      environment: { browser: 'B' },
      answer: { channel: 'email', language: 'en', email: 'a@example.com' },
    }),
  },
  {
    name: 'comments',
    method: 'PUT',
    url: () => `/v1/tickets/${ticketId()}/comments/${randomUUID()}`,
    body: () => ({ body: 'x', attachments: [] }),
  },
  {
    name: 'status',
    method: 'PUT',
    url: () => `/v1/tickets/${ticketId()}/status`,
    body: () => ({ status: 'open' }),
  },
  {
    name: 'rating',
    method: 'PUT',
    url: () => `/v1/tickets/${ticketId()}/rating`,
    body: () => ({ score: 5, text: 'x' }),
  },
  {
    name: 'feedback',
    method: 'PUT',
    url: () => `/v1/feedback/${randomUUID()}`,
    body: () => ({ score: 10, text: 'x', locale: 'en' }),
  },
  {
    name: 'answer',
    method: 'PUT',
    url: () => `/v1/tickets/${ticketId()}/answer`,
    body: () => ({ channel: 'call', language: 'en', phone: '+33123456789' }),
  },
  {
    name: 'reply addresses',
    method: 'POST',
    url: () => '/v1/reply-addresses',
    body: () => ({ email: 'a@example.com', locale: 'en' }),
  },
  {
    name: 'reply address proof',
    method: 'POST',
    url: () => `/v1/reply-addresses/${unknownSignIn}/proof`,
    body: () => ({ code: '123456' }),
  },
  { name: 'read', method: 'PUT', url: () => `/v1/tickets/${ticketId()}/read`, body: () => ({ position: 1 }) },
  {
    name: 'search reports',
    method: 'PUT',
    url: () => `/v1/search-reports/${randomUUID()}`,
    body: () => ({ locale: 'en', kind: 'nothing-found', words: 'x' }),
  },
  {
    name: 'verdicts',
    method: 'PUT',
    url: () => `/v1/articles/none/verdicts/${randomUUID()}`,
    body: () => ({ locale: 'en', helpful: true }),
  },
  {
    name: 'inbox sign-ins',
    method: 'POST',
    url: () => '/inbox/api/sign-ins',
    body: () => ({ email: 'a@example.com', locale: 'en' }),
    inbox: true,
  },
  {
    name: 'inbox session',
    method: 'POST',
    url: () => `/inbox/api/sign-ins/${unknownSignIn}/session`,
    body: () => ({ code: '123456' }),
    inbox: true,
  },
  {
    name: 'inbox me',
    method: 'PUT',
    url: () => '/inbox/api/me',
    body: () => ({ name: 'Maya' }),
    inbox: true,
  },
  {
    name: 'inbox comments',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/comments/${randomUUID()}`,
    body: () => ({ body: 'x', status: 'waiting' }),
    inbox: true,
  },
  {
    name: 'inbox phrases',
    method: 'PUT',
    url: () => `/inbox/api/phrases/${randomUUID()}`,
    body: () => ({ locale: 'en', slug: 'none', words: 'x' }),
    inbox: true,
  },
  {
    name: 'inbox synonyms',
    method: 'PUT',
    url: () => `/inbox/api/synonyms/${randomUUID()}`,
    body: () => ({ locale: 'en', words: ['bill', 'invoice'] }),
    inbox: true,
  },
  {
    name: 'inbox merging',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/merged-into`,
    body: () => ({ into: unknownSignIn }),
    inbox: true,
  },
  {
    name: 'inbox notes',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/notes/${randomUUID()}`,
    body: () => ({ body: 'x' }),
    inbox: true,
  },
  {
    name: 'inbox assignee',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/assignee`,
    body: () => ({ agentId: null }),
    inbox: true,
  },
  {
    name: 'inbox seen',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/seen`,
    body: () => ({ position: 1 }),
    inbox: true,
  },
  {
    name: 'inbox calls',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/calls/${randomUUID()}`,
    body: () => ({ reached: true }),
    inbox: true,
  },
  {
    name: 'inbox organizations',
    method: 'PUT',
    url: () => `/inbox/api/organizations/${randomUUID()}`,
    body: () => ({ name: 'x' }),
    inbox: true,
  },
  {
    name: 'inbox people',
    method: 'PUT',
    url: () => `/inbox/api/organizations/${unknownSignIn}/people`,
    body: () => ({ email: 'a@example.com', administrator: false }),
    inbox: true,
  },
  {
    name: 'inbox status',
    method: 'PUT',
    url: () => `/inbox/api/tickets/${ticketId()}/status`,
    body: () => ({ status: 'open' }),
    inbox: true,
  },
];
