import type { OpenDesk } from '../run';

/** One command of `npm run desk -- <name>`. */
export interface Command {
  /** The words after the command's name, as help shows them. */
  words: string;
  /** What it does, in a few words. */
  does: string;
  /** Fewest and most words. */
  count: [fewest: number, most: number];
  /** True when it listens to `told`. */
  stopsItself?: true;
  /**
   * @param told aborted when somebody wants it to stop: whoever listens ends early and whole, the others are cut off
   * @returns what to say when it is done
   * @throws StartFault when it did not do everything it was asked for
   */
  run(open: OpenDesk, words: string[], told: AbortSignal): Promise<string>;
}
