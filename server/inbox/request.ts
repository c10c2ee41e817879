import {
  fail,
  isProblemCode,
  type Problem,
  type ProblemCode,
  type Result,
  succeed,
} from '../../utils/problems/problem';

/** How long an answer may take, in milliseconds. */
const TIME_LIMIT = 15_000;
const FILE_TIME_LIMIT = 60_000;

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with its own media type. */
  file?: Blob;
  timeLimit?: number;
}

interface Way {
  fetch: typeof globalThis.fetch;
  /** The session's token against forged requests; empty before sign-in. */
  csrf(): string;
  /** Whether the device says that it has a network. */
  online(): boolean;
  /** Hears every problem first: a lost session is noticed wherever it shows. */
  onProblem(problem: Problem): void;
}

const BY_STATUS: Record<number, ProblemCode> = {
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many-requests',
  502: 'desk-unreachable',
  503: 'desk-busy',
  504: 'timeout',
};

const headersOf = (request: Request, csrf: string): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
  ...(request.file ? { 'content-type': request.file.type } : {}),
  ...(csrf && request.method !== undefined && request.method !== 'GET' ? { 'x-csrf': csrf } : {}),
});

const retryAfterOf = (response: Response): Pick<Problem, 'retryAfter'> => {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? { retryAfter: Math.ceil(seconds) } : {};
};

const problemOf = async (response: Response): Promise<Result<never>> => {
  const body: unknown = await response.json().catch(() => null);
  const { code, fields, triesLeft } = (body ?? {}) as Partial<Problem>;
  return fail(isProblemCode(code) ? code : (BY_STATUS[response.status] ?? 'strange-answer'), {
    ...retryAfterOf(response),
    ...(fields ? { fields } : {}),
    ...(triesLeft === undefined ? {} : { triesLeft }),
  });
};

const faultOf = (error: unknown, online: boolean): Result<never> => {
  if (error instanceof DOMException && error.name === 'TimeoutError') return fail('timeout');
  if (error instanceof SyntaxError) return fail('strange-answer');
  return fail(online ? 'desk-unreachable' : 'offline');
};

const bodyOf = (request: Request): { body?: BodyInit } => {
  if (request.file) return { body: request.file };
  return request.json === undefined ? {} : { body: JSON.stringify(request.json) };
};

/**
 * The one way to the desk. Never throws: what goes wrong is a problem.
 * The time limit holds for the whole answer, body included.
 */
export const createRequest = (way: Way) => {
  const send = async <T>(path: string, request: Request, read: (response: Response) => Promise<T>) => {
    const limit = request.timeLimit ?? (request.file ? FILE_TIME_LIMIT : TIME_LIMIT);
    try {
      const response = await way.fetch(path, {
        method: request.method ?? 'GET',
        credentials: 'same-origin',
        cache: 'no-cache',
        redirect: 'error',
        headers: headersOf(request, way.csrf()),
        signal: AbortSignal.timeout(limit),
        ...bodyOf(request),
      });
      return response.ok ? succeed(await read(response)) : await problemOf(response);
    } catch (error) {
      return faultOf(error, way.online());
    }
  };
  const ask = async <T>(path: string, request: Request, read: (response: Response) => Promise<T>) => {
    const answer = await send(path, request, read);
    if (!answer.ok) way.onProblem(answer.problem);
    return answer;
  };
  return {
    json: <T>(path: string, request: Request = {}): Promise<Result<T>> =>
      ask(path, request, (response) => response.json() as Promise<T>),
    nothing: (path: string, request: Request = {}): Promise<Result<void>> =>
      ask(path, request, () => Promise.resolve()),
    file: (path: string): Promise<Result<Blob>> =>
      ask(path, { timeLimit: FILE_TIME_LIMIT }, (response) => response.blob()),
  };
};
