import type { FastifyRequest } from 'fastify';
import type { App } from './app-types';

/** A whole request, its body included, has this long to arrive; an upload has what the server allows at most. */
const ARRIVAL_MS = 60_000;

/** Hangs up on a sender whose body does not arrive in time. Routes that take files are left out. */
export function limitArrival(app: App, isUpload: (request: FastifyRequest) => boolean): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const clear = async (request: FastifyRequest) => clearTimeout(timers.get(request));
  app.addHook('onRequest', async (request) => {
    if (isUpload(request)) return;
    timers.set(request, setTimeout(() => request.raw.destroy(), ARRIVAL_MS).unref());
  });
  app.addHook('preHandler', clear);
  app.addHook('onResponse', clear);
  app.addHook('onRequestAbort', clear);
}
