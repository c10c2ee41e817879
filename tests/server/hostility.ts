import { randomUUID } from 'node:crypto';
import { randomFrom } from '../fakes/random';
import { naughtyStrings } from './naughty-strings';

export const strings = naughtyStrings();

/** One hostile thing after another. */
export function hostility(seed: number) {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const value = (depth = 0): unknown => {
    const kind = Math.floor(random() * (depth > 3 ? 6 : 9));
    if (kind < 3) return pick(strings);
    if (kind === 3) return pick([0, -1, 1.5, 1e308, -0, 2 ** 53, Number.MIN_VALUE]);
    if (kind === 4) return pick([null, true, false]);
    if (kind === 5) return pick(['en', 'open', 'closed', 'waiting', randomUUID(), '123456', 'a@example.com']);
    if (kind === 6) return Array.from({ length: Math.floor(random() * 8) }, () => value(depth + 1));
    return Object.fromEntries(
      Array.from({ length: Math.floor(random() * 5) }, () => [
        pick([...strings, 'toString', 'url']).slice(0, 50),
        value(depth + 1),
      ]),
    );
  };
  /** A right body with something in it made wrong. */
  const mutated = (body: Record<string, unknown>): unknown => {
    const keys = Object.keys(body);
    const changed = { ...body };
    for (let count = 0; count <= random() * 2; count++) changed[pick([...keys, ...keys, 'extra'])] = value();
    if (random() < 0.2) delete changed[pick(keys)];
    return changed;
  };
  const text = (body: Record<string, unknown>): string => {
    const json = JSON.stringify(random() < 0.8 ? mutated(body) : value()) ?? '';
    if (random() > 0.25) return json;
    const at = Math.floor(random() * json.length);
    return pick([
      json.slice(0, at),
      `${json.slice(0, at)}${pick(strings).slice(0, 100)}${json.slice(at)}`,
      `${json}${json}`,
      '['.repeat(20_000),
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
      `{"__proto__": {"x": 1}, ${json.slice(1)}`,
      json.replace(/"/g, "'"),
      'x'.repeat(300_000),
    ]);
  };
  const type = () =>
    pick([
      'application/json',
      'application/json',
      'application/json',
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json;;=',
      '*/*',
      'a',
    ]);
  return { pick, text, type };
}
