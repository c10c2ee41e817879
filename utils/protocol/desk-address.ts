/**
 * The address of a desk in the form it is kept: an origin, `https://help.example.com`. Plain http only on this very
 * machine. Null when it cannot be an address of a desk.
 */
export function parseDeskAddress(typed: string): string | null {
  const trimmed = typed.trim();
  const url = URL.parse?.(withScheme(trimmed)) ?? tryParse(withScheme(trimmed));
  if (!url || url.username || url.password) return null;
  const local = isLocal(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return null;
  if (!local && !url.hostname.includes('.')) return null;
  return url.origin;
}

const isLocal = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

function withScheme(typed: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return typed;
  return /^(localhost|127\.0\.0\.1)(:|\/|$)/.test(typed) ? `http://${typed}` : `https://${typed}`;
}

function tryParse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The address as people say it: without the scheme when it is the usual one. */
export const spokenAddress = (address: string): string => address.replace(/^https:\/\//, '');
