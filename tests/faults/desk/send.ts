import type { Journal, Wish } from './journal';

const PATIENCE_MS = 30_000;

/** What the desk says to a wish that it cannot take now, as the protocol has it. */
const LATER = new Set([408, 429, 503]);

/**
 * Sends a wish once. Acknowledged is a 2xx in JSON that names its id, nothing else.
 * @returns false when it has to be sent again
 * @throws Error for an answer that a correct desk never gives
 */
export async function send(address: string, journal: Journal, wish: Wish): Promise<boolean> {
  journal.begin(wish);
  const answer = await ask(address, wish);
  if (answer === null || LATER.has(answer.status)) return false;
  if (answer.status >= 300) throw new Error(`${wish.kind} was answered ${answer.status} ${answer.text}`);
  if (wish.kind !== 'feedback' && JSON.parse(answer.text).id !== wish.id)
    throw new Error(`${wish.kind} ${wish.id} was answered with ${answer.text}`);
  journal.acknowledge(wish);
  return true;
}

/** @returns null when the connection broke: nobody knows what became of it */
async function ask(
  address: string,
  { kind, token, path, body }: Wish,
): Promise<{ status: number; text: string } | null> {
  const type = kind === 'attachment' ? 'text/plain' : 'application/json';
  try {
    const answer = await fetch(address + path, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}
