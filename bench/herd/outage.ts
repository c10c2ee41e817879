import { retryDelay } from '../../utils/tickets/outbox-entry';
import { jittered, paceInTrouble } from '../../utils/tickets/poll-pace';

/** The outage that everybody has lived through, in seconds of the client's own clock. */
export interface Outage {
  seconds: number;
  /** What the desk wanted before. */
  pace: number;
}

/** What a client that was refused all the time is about to do when the desk is there again; seconds from then. */
export interface Waiting {
  /** When it asks for news. */
  poll: number;
  /** For how long the desk has not answered it. */
  troubledFor: number;
  /** When it tries to send the reply that has waited since the beginning. */
  reply: number;
  /** How often it has tried to. */
  tries: number;
}

/** Lives through the outage by the worker's own rules, without a network: a desk that is down refuses at once. */
export function liveThrough({ seconds, pace }: Outage, random: () => number): Waiting {
  const first = random() * pace;
  let poll = first;
  while (poll < seconds) {
    const lasting = (poll - first) * 1000;
    poll += jittered(paceInTrouble({ pace, lasting, retryAfter: undefined }), random());
  }
  let reply = random() * pace;
  let tries = 0;
  while (reply < seconds) reply += retryDelay(++tries, random()) / 1000;
  return { poll: poll - seconds, troubledFor: seconds - first, reply: reply - seconds, tries };
}
