import { callInFrames, type FrameAnswer, runInFrames } from '../browser/inject';
import type { FrameReading } from './page/frame-reading';

/** A frame that does not answer keeps the picture waiting no longer than this, and is then covered. */
const LONGEST_WAIT = 2_000;

/** What every frame tells of itself, the top one first. Frames that tell nothing are not in it. */
export type Readings = [top: FrameReading, ...others: FrameReading[]];

/**
 * Reads a page, and answers when it has been painted since.
 * @returns null when the page cannot be read; `error-page` when it is the browser's own page about an error
 */
export const readSensitive = (tabId: number): Promise<Outcome> =>
  read((which) => runInFrames<FrameReading>(tabId, '/read-page.js', which));

/** Reads the same documents once more, at once. A document that is new in the page tells nothing. */
export const readAgain = (tabId: number): Promise<Outcome> =>
  read((which) => callInFrames(tabId, which, askReader));

type Outcome = Readings | 'error-page' | null;

/** Runs in the page: nothing from around it is there. The name is the one that the reader's memory has. */
function askReader(): FrameReading | null {
  const world = globalThis as unknown as Record<symbol, { readAgain?: () => FrameReading } | undefined>;
  return world[Symbol.for('handrail-reader')]?.readAgain?.() ?? null;
}

async function read(ask: (which: 'all' | 'top') => Promise<FrameAnswer<FrameReading>[]>): Promise<Outcome> {
  try {
    const answers = (await Promise.race([ask('all'), late()])) ?? (await ask('top'));
    const top = answers.find(({ frameId }) => frameId === 0)?.value;
    const others = answers.flatMap(({ frameId, value }) => (frameId !== 0 && value ? [value] : []));
    return top ? [top, ...others] : null;
  } catch (error) {
    return /error page/i.test(String(error)) ? 'error-page' : null;
  }
}

const late = (): Promise<null> => new Promise((done) => setTimeout(done, LONGEST_WAIT, null));
