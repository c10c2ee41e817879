/** True for what the browser throws when this device has no room left; Dexie wraps it in errors of its own. */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = (error as { inner?: unknown }).inner;
  return /quota/i.test(`${error.name} ${error.message}`) || (inner !== error && isQuotaError(inner));
}
