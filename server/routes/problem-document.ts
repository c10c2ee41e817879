import type { FastifySchemaValidationError } from 'fastify';
import type { FieldFault, FieldProblem, Problem, ProblemCode } from '../../utils/problems/problem';
import type { ProblemBody } from '../../utils/protocol/desk-api';

/** Status and English title of every problem the desk itself can have. */
const ANSWERS: Partial<Record<ProblemCode, { status: number; title: string }>> = {
  'invalid-input': { status: 400, title: 'The request is not as the protocol says' },
  'too-many-files': { status: 400, title: 'Too many files in one message' },
  'signed-out': { status: 401, title: 'Not signed in, or no longer' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'wrong-code': { status: 403, title: 'The code is wrong' },
  'too-many-tries': { status: 403, title: 'Too many wrong codes; ask for a new one' },
  'not-found': { status: 404, title: 'There is nothing here' },
  timeout: { status: 408, title: 'The request took too long to arrive' },
  'id-taken': { status: 409, title: 'The id belongs to something else' },
  'closed-ticket': { status: 409, title: 'The ticket is closed' },
  'expired-code': { status: 410, title: 'The code is used or no longer valid' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-type': { status: 415, title: 'This kind of content is not taken' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on the desk' },
  'desk-busy': { status: 503, title: 'The desk cannot answer just now' },
  'mail-not-sent': { status: 503, title: 'The message could not be sent' },
};

const INTERNAL = { status: 500, title: 'Something went wrong on the desk' };

/** A problem as RFC 9457 wants it. */
export function problemDocument({ code, fields, triesLeft }: Problem): ProblemBody {
  const { status, title } = ANSWERS[code] ?? INTERNAL;
  return {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...(fields && { fields }),
    ...(triesLeft !== undefined && { triesLeft }),
  };
}

const MOST_FIELDS = 20;

/** What the validator says of one fault; `data` is what was sent. */
type Fault = FastifySchemaValidationError & { data?: unknown };

/** What is wrong with a request, field by field, from what the validator found. */
export function invalidInput(found: FastifySchemaValidationError[]): Problem {
  const byField = new Map<string, FieldProblem>();
  for (const fault of found) {
    const problem = fieldProblem(fault);
    if (problem && !byField.has(problem.field) && byField.size < MOST_FIELDS)
      byField.set(problem.field, problem);
  }
  const fields = [...byField.values()];
  const files = fields.find(({ field, limit }) => field === 'attachments' && limit !== undefined);
  return { code: files ? 'too-many-files' : 'invalid-input', ...(fields.length > 0 && { fields }) };
}

function fieldProblem({ keyword, instancePath, params, data }: Fault): FieldProblem | null {
  const missing = params.missingProperty ?? params.additionalProperty ?? params.tag;
  const field = [...instancePath.split('/').slice(1), ...(typeof missing === 'string' ? [missing] : [])]
    .join('.')
    .slice(0, 100)
    .toWellFormed();
  if (field === '') return null;
  const limit = params.limit;
  const fault = data === '' && keyword !== 'enum' ? 'required' : faultOf(keyword, params.pattern);
  return { field, fault, ...(fault.startsWith('too-') && typeof limit === 'number' && { limit }) };
}

function faultOf(keyword: string, pattern: unknown): FieldFault {
  switch (keyword) {
    case 'required':
      return 'required';
    case 'additionalProperties':
      return 'unknown-field';
    case 'maxLength':
    case 'maxItems':
    case 'maximum':
      return 'too-long';
    case 'minLength':
      return 'too-short';
    case 'pattern':
      return pattern === '\\S' ? 'required' : 'wrong-format';
    case 'enum':
    case 'const':
    case 'discriminator':
      return 'not-offered';
    default:
      return 'wrong-format';
  }
}
