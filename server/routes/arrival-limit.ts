import type { FastifyRequest } from 'fastify';
import type { App } from './app-types';

/**
 * Hangs up on a sender whose whole request, its body included, does not arrive in time. Routes that take files are
 * left out: they have what the server allows at most, and may not fall silent.
 */
export function limitArrival(app: App, milliseconds: number): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const clear = async (request: FastifyRequest) => clearTimeout(timers.get(request));
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.upload) return;
    timers.set(request, setTimeout(() => request.raw.destroy(), milliseconds).unref());
  });
  app.addHook('preHandler', clear);
  app.addHook('onResponse', clear);
  app.addHook('onRequestAbort', clear);
}
