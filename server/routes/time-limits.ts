import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../desk/refusal';
import { busy, hangUp } from './answer-problems';
import type { App } from './app-types';

/** Milliseconds. */
export interface TimeLimits {
  /** For a whole request to arrive, its body included; files have what the server allows at most. */
  arrival: number;
  /** For an answer to begin, once the request is here. */
  answer: number;
}

/**
 * Hangs up on a sender whose request does not arrive in time, and tells one who waits too long to come again: a database
 * that has stopped answering must not hold everybody for ever. What was begun may still be done; the same request finds it.
 */
export function limitTimes(app: App, { arrival, answer }: TimeLimits): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const clear = (request: FastifyRequest) => clearTimeout(timers.get(request));
  const after = (request: FastifyRequest, milliseconds: number, then: () => void) =>
    timers.set(request, setTimeout(then, milliseconds).unref());
  app.addHook('onRequest', async (request) => {
    if (bringsFile(request)) return;
    after(request, arrival, () => hangUp(request.raw.socket, { code: 'timeout' }));
  });
  app.addHook('preHandler', async (request, reply) => {
    clear(request);
    if (!request.routeOptions.config.upload) after(request, answer, () => giveUp(reply));
  });
  app.addHook('onResponse', async (request) => clear(request));
  app.addHook('onRequestAbort', async (request) => clear(request));
}

const bringsFile = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config.upload === true;

function giveUp(reply: FastifyReply): void {
  if (!reply.sent && !reply.raw.headersSent) reply.send(new Refusal(busy()));
}
