import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Config } from '../config';

/**
 * What the log may say: which route, which status, how long, and where in the code an error arose. Never an address,
 * a header, a query, a body, or the words of an error, which can quote them.
 */
export function logOptions({ log }: Config): NonNullable<FastifyServerOptions['logger']> {
  if (log === 'silent') return false;
  return {
    level: log,
    base: null,
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        route: request.routeOptions?.url ?? 'unknown',
      }),
      res: (reply) => ({ status: reply.statusCode }),
      err: describeError,
    },
  };
}

export function describeError(error: Error & { code?: string }) {
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return { type: error.name, code: error.code ?? '', message: '', stack: where };
}
