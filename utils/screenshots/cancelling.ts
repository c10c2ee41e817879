/** The picture of a whole page that is being taken, if any: there is one at a time, and the worker lives as long. */
let current: AbortController | null = null;

/** Begins one; `null` while another is being taken. */
export function beginWholePage(): AbortController | null {
  if (current) return null;
  current = new AbortController();
  return current;
}

export function endWholePage(): void {
  current = null;
}

export const cancelWholePage = (): void => current?.abort();
