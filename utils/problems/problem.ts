/**
 * Everything that can go wrong and that a person may have to hear about.
 * The list is closed: the desk answers with these codes (RFC 9457, member `code`),
 * the worker hands them to the pages, and each has a sentence in every locale
 * under the key `problem_<code with underscores>`.
 */
export const PROBLEM_CODES = [
  // The way to the desk
  'offline',
  'desk-unreachable',
  'not-a-desk',
  'desk-too-old',
  'desk-busy',
  'strange-answer',
  'timeout',
  // What the desk says
  'too-many-requests',
  'signed-out',
  'not-allowed',
  'not-found',
  'id-taken',
  'closed-ticket',
  'invalid-input',
  'too-large',
  'too-many-files',
  'unsupported-type',
  'wrong-code',
  'expired-code',
  'too-many-tries',
  'mail-not-sent',
  'internal',
  // This device
  'storage-full',
  'storage-broken',
  'outbox-full',
  'draft-changed',
  'nothing-to-send',
  'capture-refused',
  'capture-store-page',
  'capture-browser-page',
  'capture-pdf',
  'capture-blank',
  'capture-too-often',
  'capture-window-gone',
  'capture-cancelled',
  'capture-moved',
  'capture-failed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one field of a form or a request body. */
export const FIELD_FAULTS = [
  'required',
  'too-long',
  'too-short',
  'wrong-format',
  'not-offered',
  'unknown-field',
] as const;

export type FieldFault = (typeof FIELD_FAULTS)[number];

export interface FieldProblem {
  /** Dotted path of the field, as in the request body: `summary`, `page.url`. */
  field: string;
  fault: FieldFault;
  /** The limit that was passed, where there is one. */
  limit?: number;
}

export interface Problem {
  code: ProblemCode;
  /** Seconds to wait before the same thing may work; absent when waiting does not help. */
  retryAfter?: number;
  fields?: FieldProblem[];
  /** For `wrong-code`: how many tries are left. */
  triesLeft?: number;
}

/** The answer to a call across a border: data, never a thrown error. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ProblemCode, more: Omit<Problem, 'code'> = {}): Result<never> => ({
  ok: false,
  problem: { code, ...more },
});

export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && (PROBLEM_CODES as readonly string[]).includes(code);

const WAITING_HELPS: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'desk-unreachable',
  'not-a-desk', // a captive portal answers for the desk until the person has signed in to the network
  'desk-busy',
  'strange-answer',
  'timeout',
  'too-many-requests',
  'internal',
]);

/** True when the same request, unchanged, may succeed later. */
export const waitingHelps = (problem: Problem): boolean => WAITING_HELPS.has(problem.code);
