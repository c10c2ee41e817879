import { readFile } from 'node:fs/promises';
import { Fuzz } from '../../fakes/fuzz';
import { randomFrom } from '../../fakes/random';

const SEED = 7;
const MESSAGES = 300;

/** Messages of which many name a call that exists. */
export async function fuzzed(): Promise<unknown[]> {
  const protocol = await readFile('utils/messaging/protocol.ts', 'utf8');
  const calls = [...protocol.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name ?? '');
  const fuzz = new Fuzz(randomFrom(SEED), calls);
  return Array.from({ length: MESSAGES }, () => fuzz.message());
}

/** Whether a message opens the panel, from whoever may. */
export const opensPanel = (message: unknown): boolean =>
  (Object(message) as { call?: unknown }).call === 'openPanel';

/** An expression that sends them all, and is the answers: null for none, or the words of an error. */
export const send = (messages: unknown[], to = 'chrome.runtime.id'): string =>
  `Promise.all(${JSON.stringify(messages)}.map((message) => chrome.runtime.sendMessage(${to}, message).then((answer) => answer ?? null, (error) => String(error))))`;
