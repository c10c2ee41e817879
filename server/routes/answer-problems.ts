import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '../../utils/problems/problem';
import { codeOf } from '../db/sql';
import { Refusal } from '../desk/refusal';
import type { App } from './app-types';
import { invalidInput, problemDocument } from './problem-document';

const MEDIA_TYPE = 'application/problem+json';
/** When to try again: not all of them at once. */
const RETRY_SECONDS = { from: 5, to: 30 };

/** Every error and every unknown address is answered with a problem document. */
export function answerProblems(app: App): void {
  app.setErrorHandler((error, request, reply) => answerError(error as FastifyError, request, reply));
  app.setNotFoundHandler((_request, reply) => answer(reply, { code: 'not-found' }));
}

/** Answers any error; what is not the sender's fault is logged. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, request);
  if (problem.code === 'internal' || problem.code === 'desk-busy')
    request.log.error({ err: error }, problem.code);
  return answer(reply, problem);
}

function answer(reply: FastifyReply, problem: Problem): FastifyReply {
  const document = problemDocument(problem);
  reply.header('cache-control', 'no-store');
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
  if (document.status === 401) reply.header('www-authenticate', 'Bearer');
  // The rest of an upload that was refused is not worth waiting for.
  if (document.status === 413 || document.status === 415) reply.header('connection', 'close');
  return reply.code(document.status).type(MEDIA_TYPE).serializer(JSON.stringify).send(document);
}

function problemOf(error: FastifyError, { routeOptions }: FastifyRequest): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error.validation) return invalidProblem(error, routeOptions.url);
  const status = error.statusCode ?? 0;
  if (status >= 400 && status < 500) return { code: codeForStatus(status) };
  if (isAbsence(codeOf(error))) return { code: 'desk-busy', retryAfter: retrySeconds() };
  return { code: 'internal' };
}

const retrySeconds = (): number =>
  RETRY_SECONDS.from + Math.floor(Math.random() * (RETRY_SECONDS.to - RETRY_SECONDS.from));

/** An id in the address that cannot be one is an address of nothing. */
const invalidProblem = (error: FastifyError, url?: string): Problem =>
  error.validationContext === 'params' && url !== undefined
    ? { code: 'not-found' }
    : invalidInput(error.validation ?? []);

function codeForStatus(status: number): ProblemCode {
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported-type';
  if (status === 429) return 'too-many-requests';
  return 'invalid-input';
}

/** Errors that pass: the database is away, restarting, full or overrun, or the disk is full. */
const isAbsence = (code: string): boolean =>
  /^(08|53|57P|40|25006|55P03|57014)/.test(code) ||
  /^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|ENOENT|ENOSPC|EDQUOT|EROFS|EMFILE|CONNECT|CONNECTION_)/.test(code);

/** What cannot even be read as HTTP: answered by hand, then hung up. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const code = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'timeout' : 'invalid-input';
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const body = JSON.stringify({ ...problemDocument({ code }), ...(tooLong && { status: 431 }) });
  const line = tooLong
    ? '431 Request Header Fields Too Large'
    : code === 'timeout'
      ? '408 Request Timeout'
      : '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: ${MEDIA_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}
