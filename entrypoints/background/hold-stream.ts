import { shownNow } from '../../utils/messaging/follow-presence';
import { readSetting } from '../../utils/storage/settings';
import { jittered } from '../../utils/tickets/poll-pace';
import { checkReplies } from './check-replies';
import { signedIn } from './session';

/** Seconds at most until a stream that was cut is asked for again. */
const LONGEST_PAUSE = 60;
/** A stream that lasted so long, milliseconds, was a good one. */
const LASTED_MS = 10_000;
/** How old, milliseconds, what is here may be while the desk tells by itself. */
const FRESH_MS = 30_000;

let held: AbortController | null = null;
let open = false;

/**
 * Holds the desk's event stream while a page of ours is shown: an answer is there within a second. The poll goes on
 * beside it; a line that looks alive may be dead.
 */
export function holdStream(wanted: boolean): void {
  held?.abort();
  held = wanted ? new AbortController() : null;
  if (held) hold(held.signal).catch((error: unknown) => console.error(error));
}

/** After somebody has signed in or out. */
export const renewStream = (): void => holdStream(shownNow().pages > 0);

/** True when the desk tells by itself and has been asked not long ago: there is nothing that a poll would find. */
export async function isTold(): Promise<boolean> {
  const checkedAt = (await readSetting('changes'))?.checkedAt ?? 0;
  const age = Date.now() - checkedAt;
  return open && age >= 0 && age < FRESH_MS && !(await readSetting('trouble'))?.problem;
}

async function hold(signal: AbortSignal): Promise<void> {
  for (let failed = 0; !signal.aborted; ) {
    const session = await signedIn();
    if (!session) return;
    const began = Date.now();
    const ended = await session.client.follow({ signal, onOpen, onEvent: look });
    open = false;
    // The poll finds out the same, and says so.
    if (!ended.ok && ended.problem.code === 'signed-out') return look();
    failed = ended.ok && Date.now() - began > LASTED_MS ? 0 : failed + 1;
    await pause(jittered(Math.min(LONGEST_PAUSE, 2 ** failed), Math.random()), signal);
  }
}

function onOpen(): void {
  open = true;
  look();
}

function look(): void {
  checkReplies().catch((error: unknown) => console.error(error));
}

const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
