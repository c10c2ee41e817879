import { createContext, Script } from 'node:vm';
import { ArticleFault } from '../desk/front-matter';

const MOST_MS = 10_000;
const SCRIPT = new Script('work()');
const CONTEXT = createContext({ work: () => {} });

/**
 * Does something that needs no waiting, and gives it up when it takes too long: a text can be made so that taking it
 * apart takes hours.
 * @throws ArticleFault after ten seconds, and when it is nested too deeply
 */
export function withinTime<T>(work: () => T, milliseconds = MOST_MS): T {
  CONTEXT.work = work;
  try {
    return SCRIPT.runInContext(CONTEXT, { timeout: milliseconds });
  } catch (error) {
    if (error instanceof RangeError) throw new ArticleFault('it is nested too deeply');
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new ArticleFault(`it takes longer than ${milliseconds / 1000} seconds to read`);
  }
}
