import { readFileSync } from 'node:fs';
import type { Locale } from '../../utils/protocol/limits';

/** The sentence of a key as the extension says it, with its places filled in. */
export function extensionWords(locale: Locale) {
  const messages: Record<string, { message: string }> = readJson(`public/_locales/${locale}/messages.json`);
  return (key: string, places: Record<string, string> = {}): string =>
    fill(messages[key]?.message, key, places);
}

/** The same for the inbox. */
export function inboxWords(locale: Locale) {
  const messages: Record<string, string> = readJson(`server/locales/${locale}.json`);
  return (key: string, places: Record<string, string> = {}): string => fill(messages[key], key, places);
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

function fill(message: string | undefined, key: string, places: Record<string, string>): string {
  if (message === undefined) throw new Error(`There is no sentence ${key}`);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
}

/** Everything before the first place of a sentence: enough to find it by. */
export const beginning = (sentence: string): string => sentence.split('{')[0] ?? '';
