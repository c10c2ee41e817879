import { type DueLetter, nextLetterAt, settleLetter, takeDueLetter } from '../db/letters';
import type { Sql } from '../db/sql';
import type { Mail } from '../mail/mail';

/** Sends the letters that wait in the database, one after the other, and tries again what was not taken. */
export interface Post {
  /** A letter has been written: look now. Returns at once. */
  wake(): void;
  /** Waits for the round in progress. */
  settled(): Promise<void>;
  /** Ends after the letter in hand; what waits is sent when the desk runs again. */
  close(): Promise<void>;
}

const MINUTE = 60_000;
/** Longer than the mail server may take to answer. */
const IN_HAND_MS = 2 * MINUTE;
const LONGEST_PAUSE = 60 * MINUTE;
const GIVE_UP_AFTER = 3 * 24 * 60 * MINUTE;

/** @param sql of the desk; @param mail the way out */
export function openPost({ sql, mail, clock }: { sql: Sql; mail: Mail; clock: () => Date }): Post {
  let round: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const sendAll = async () => {
    clearTimeout(timer);
    for (let letter = await take(); letter && !closed; letter = await take()) await send(letter);
    const next = await nextLetterAt(sql);
    if (next) wakeIn(next.getTime() - clock().getTime());
  };
  const take = () => {
    const at = clock();
    return takeDueLetter(sql, { at, again: new Date(at.getTime() + IN_HAND_MS) });
  };
  const send = async (letter: DueLetter) => {
    const taken = await wasTaken(mail, letter);
    await settleLetter(sql, letter.commentId, outcome(letter, { taken, at: clock() }));
  };
  const wakeIn = (milliseconds: number) => {
    if (closed) return;
    timer = setTimeout(wake, Math.min(LONGEST_PAUSE, Math.max(1_000, milliseconds)));
    timer.unref();
  };
  const wake = () => {
    // The database may be away; what waits in it is not lost.
    if (!closed) round = round.then(sendAll).catch(() => wakeIn(MINUTE));
  };

  return {
    wake,
    settled: () => round,
    async close() {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
}

async function wasTaken(
  mail: Mail,
  { recipient, subject, body, commentId, ticketId }: DueLetter,
): Promise<boolean> {
  const thread = { message: commentId, of: ticketId };
  try {
    await mail.send({ to: recipient, subject, text: body, thread });
    return true;
  } catch {
    return false;
  }
}

/** What becomes of a letter: pauses double from a minute to an hour, with a fifth of chance so that not all come at once. */
function outcome({ attempts, createdAt }: DueLetter, { taken, at }: { taken: boolean; at: Date }) {
  if (taken) return { state: 'sent' as const, nextAttempt: at };
  const givenUp = at.getTime() - createdAt.getTime() > GIVE_UP_AFTER;
  const pause =
    Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.min(attempts - 1, 10)) * (0.8 + Math.random() * 0.4);
  const nextAttempt = new Date(at.getTime() + pause);
  return { state: givenUp ? ('given-up' as const) : ('waiting' as const), nextAttempt };
}
