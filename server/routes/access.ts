import type { FastifyRequest, RouteOptions } from 'fastify';
import { isLoopbackName } from '../config';
import type { Desk } from '../desk/desk';
import { refuse } from '../desk/refusal';
import { sameText } from '../desk/secrets';
import { agentOf, requesterOf } from '../desk/sessions';
import type { Access, App } from './app-types';
import { sessionCookie } from './cookies';

/**
 * Opens a room of routes with one kind of access. Who asks is found out before the body is read; every route says
 * its access in its configuration and in the OpenAPI document.
 */
export async function room(app: App, desk: Desk, access: Access, fill: (app: App) => void): Promise<void> {
  await app.register(async (inner) => {
    inner.addHook('onRoute', (route) => describe(route, access));
    if (access === 'requester') inner.addHook('onRequest', (request) => admitRequester(desk, request));
    if (access === 'agent') inner.addHook('onRequest', (request) => admitAgent(desk, request));
    if (access === 'loopback') inner.addHook('onRequest', admitLoopback);
    fill(inner as App);
  });
}

function describe(route: RouteOptions, access: Access): void {
  route.config = { ...route.config, access };
  const schema = route.schema ?? {};
  if (access === 'requester') schema.security = [{ token: [] }];
  route.schema = schema;
}

/** The token of `Authorization: Bearer`. @throws Refusal `signed-out` */
export function bearerOf(request: FastifyRequest): string {
  const [, token] = /^Bearer ([A-Za-z0-9_-]{20,100})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw refuse('signed-out');
  return token;
}

async function admitRequester(desk: Desk, request: FastifyRequest): Promise<void> {
  request.session = await requesterOf(desk, bearerOf(request));
  request.viewer = request.session.viewer;
}

const SAFE = new Set(['GET', 'HEAD']);

async function admitAgent(desk: Desk, request: FastifyRequest): Promise<void> {
  refuseForeignPages(desk, request);
  request.agentSession = await agentOf(desk, sessionCookie(desk, request));
  if (SAFE.has(request.method)) return;
  const csrf = request.headers['x-csrf'];
  if (typeof csrf !== 'string' || !sameText(csrf, request.agentSession.csrf)) throw refuse('not-allowed');
}

/**
 * An unsafe call must come from the inbox's own page: the browser says so in Origin, and in Sec-Fetch-Site where it
 * sends it. @throws Refusal `not-allowed`
 */
export function refuseForeignPages(desk: Desk, request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const ours = [`${request.protocol}://${request.host}`, desk.config.publicUrl];
  if (!origin || !ours.includes(origin) || (site !== undefined && site !== 'same-origin'))
    throw refuse('not-allowed');
}

/** Only a browser on this very machine, that asked for this machine by name; to all others there is nothing here. */
async function admitLoopback(request: FastifyRequest): Promise<void> {
  const peer = (request.raw.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  const name = (request.raw.headers.host ?? '').replace(/:\d+$/, '');
  if (!isLoopbackName(peer) || !isLoopbackName(name) || forwarded !== undefined) throw refuse('not-found');
}
