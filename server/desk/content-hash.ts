import { createHash } from 'node:crypto';

/**
 * Hash of what somebody sent, by which the second arrival of the same message is told from another message under
 * the same id. The order of keys does not matter.
 */
export const contentHash = (content: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, item]) => [key, sorted(item)]);
}
