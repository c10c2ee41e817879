import { fail, isProblemCode, type Problem, type Result, succeed } from '../problems/problem';
import type { ProblemBody } from '../protocol/desk-api';

export interface DeskRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  /** Sent as JSON, or, when it is a Blob, as it is with its own type. */
  body?: object | Blob;
  /** Validator of what is kept: an unchanged thing answers `null`. */
  etag?: string | null;
  /** Milliseconds until the whole answer must be there; null for one that does not end. */
  timeLimitMs?: number | null;
  /** The media type that is wanted; JSON when absent. */
  accept?: string;
  signal?: AbortSignal;
}

export interface DeskAnswer<T> {
  status: number;
  /** Null for 204 and 304. */
  body: T | null;
  etag: string | null;
  /** Seconds until the same question is wanted again (`poll-after`); null where nothing is said. */
  next: number | null;
}

const TIME_LIMIT_MS = 30_000;

/**
 * One request to the desk. Never throws: whatever happens is an answer or a problem. Only JSON counts as an answer:
 * a captive portal says 200 too. No cookies, no redirects to another host, nothing from a cache.
 */
export async function askDesk<T>(
  address: string,
  token: string | null,
  request: DeskRequest,
): Promise<Result<DeskAnswer<T>>> {
  const response = await reach(address, token, request);
  if (!response.ok) return response;
  const { value } = response;
  const told = {
    status: value.status,
    etag: value.headers.get('etag'),
    next: retryAfterSeconds(value.headers.get('poll-after')),
  };
  if (value.status === 204 || value.status === 304) return succeed({ ...told, body: null });
  if (!value.ok) return { ok: false, problem: await problemOf(value) };
  const body = await readJson(value);
  if (body === undefined) return fail('not-a-desk');
  return succeed({ ...told, body: body as T });
}

/** The same for bytes: answers the Blob with the desk's media type. */
export async function fetchBytes(address: string, token: string, path: string): Promise<Result<Blob>> {
  const response = await reach(address, token, { method: 'GET', path, timeLimitMs: 120_000 });
  if (!response.ok) return response;
  if (!response.value.ok) return { ok: false, problem: await problemOf(response.value) };
  try {
    return succeed(await response.value.blob());
  } catch {
    return fail('desk-unreachable');
  }
}

/** Sends the request; any answer that has begun to come is a success. Never throws. */
export async function reach(
  address: string,
  token: string | null,
  request: DeskRequest,
): Promise<Result<Response>> {
  const { method, path, body, etag, timeLimitMs = TIME_LIMIT_MS, accept = 'application/json' } = request;
  const headers = new Headers({ accept });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (etag) headers.set('if-none-match', etag);
  if (body) headers.set('content-type', body instanceof Blob ? body.type : 'application/json');
  try {
    const response = await fetch(address + path, {
      method,
      headers,
      ...(body && { body: body instanceof Blob ? body : JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([
        ...(timeLimitMs === null ? [] : [AbortSignal.timeout(timeLimitMs)]),
        ...(request.signal ? [request.signal] : []),
      ]),
    });
    return succeed(response);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return fail('timeout');
    return fail(navigator.onLine === false ? 'offline' : 'desk-unreachable');
  }
}

/** The body, undefined when it is not JSON. */
export async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(problem\+)?json\b/.test(type)) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** What a refusal says. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const waiting = retryAfterSeconds(response.headers.get('retry-after'));
  const wait = waiting === null ? {} : { retryAfter: waiting };
  const told = body as Partial<ProblemBody> | undefined;
  if (told && isProblemCode(told.code)) {
    return {
      code: told.code,
      ...wait,
      ...(told.fields && { fields: told.fields as NonNullable<Problem['fields']> }),
      ...(told.triesLeft !== undefined && { triesLeft: told.triesLeft }),
    };
  }
  return { code: codeOfStatus(response.status), ...wait };
}

const CODES: Partial<Record<number, Problem['code']>> = {
  408: 'timeout',
  409: 'desk-busy',
  413: 'too-large',
  415: 'unsupported-type',
  422: 'invalid-input',
  425: 'desk-busy',
  429: 'too-many-requests',
};

/** For answers that are not a desk's: a proxy, a portal, another product. */
const codeOfStatus = (status: number): Problem['code'] =>
  CODES[status] ?? (status >= 500 ? 'desk-busy' : 'not-a-desk');

/** Seconds of a `Retry-After` header in either of its forms, clamped to 1 s - 1 h; null when there is none to trust. */
export function retryAfterSeconds(header: string | null, now = Date.now()): number | null {
  if (!header) return null;
  const isDate = /[a-z]/i.test(header);
  const seconds = isDate ? (Date.parse(header) - now) / 1000 : Number(header);
  if (seconds < 0 && !isDate) return null;
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(1, Math.ceil(seconds))) : null;
}
