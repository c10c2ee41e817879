import { normalizeText } from '../../utils/protocol/limits';
import { refuse } from '../desk/refusal';
import type { App } from './app-types';

export const JSON_BYTES = 256 * 1024;
const DEEPEST = 20;

/**
 * Only JSON is read as JSON, and every text in it is normalised before its length is counted: what passes the check
 * is what is stored.
 */
export function readJsonBodies(app: App): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: JSON_BYTES }, parse);
  app.addHook('preValidation', async (request) => {
    if (isPlain(request.body)) request.body = normalized(request.body, 0);
  });
}

const isPlain = (body: unknown): boolean =>
  Array.isArray(body) ||
  typeof body === 'string' ||
  (typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype);

function normalized(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw refuse('invalid-input');
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map((item) => normalized(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalized(item, depth + 1)]));
}
