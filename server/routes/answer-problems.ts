import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '../../utils/problems/problem';
import { codeOf } from '../db/sql';
import { Refusal } from '../desk/refusal';
import type { App } from './app-types';
import { invalidInput, problemDocument } from './problem-document';

export const MEDIA_TYPE = 'application/problem+json';
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
  if (isAbsence(codeOf(error))) return busy();
  if (isUnstorable(codeOf(error))) return { code: 'invalid-input' };
  return { code: 'internal' };
}

/** The desk cannot answer now; a client that comes again later is right. */
export const busy = (): Problem & { retryAfter: number } => ({
  code: 'desk-busy',
  retryAfter: retrySeconds(),
});

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

/** Values that no database takes, such as a NUL in a search: the sender's, not ours. */
const isUnstorable = (code: string): boolean => /^22(003|007|008|021|P02|P05)$/.test(code);

/** What cannot even be read as HTTP: answered by hand, then hung up. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  hangUp(socket, { code: late ? 'timeout' : 'invalid-input', ...(tooLong && { status: 431 }) });
}

/** Time for the answer to leave before the connection is taken down, which the other end may never do. */
const LEAVE_MS = 1_000;

/** Answers on a bare connection and ends it. @param status when it is not the usual one of the code */
export function hangUp(socket: Socket, { status, ...problem }: Problem & { status?: number }): void {
  const document = problemDocument(problem);
  const body = JSON.stringify({ ...document, ...(status && { status }) });
  socket.end(
    `${bareHead(status ?? document.status, problem)}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  setTimeout(() => socket.destroy(), LEAVE_MS).unref();
}

const bareHead = (status: number, { retryAfter }: Problem): string =>
  `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${MEDIA_TYPE}\r\nConnection: close\r\n${
    retryAfter === undefined ? '' : `Retry-After: ${retryAfter}\r\n`
  }`;
