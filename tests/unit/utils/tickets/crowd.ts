import { randomNumbers } from '../../../../bench/search/random';
import { jittered, paceInTrouble, waitAfterAlarm } from '../../../../utils/tickets/poll-pace';

/** Seconds since the beginning, from and to. */
export type Span = readonly [from: number, to: number];

export interface CrowdPlan {
  clients: number;
  seconds: number;
  /** What the desk wants. */
  pace: number;
  /** When every device sleeps; all wake in the same second. */
  sleep?: Span;
  /** When the desk does not answer. */
  outage?: Span;
}

export interface Poll {
  client: number;
  /** In which second. */
  at: number;
  answered: boolean;
}

const isIn = (span: Span | undefined, at: number): boolean =>
  span !== undefined && at >= span[0] && at < span[1];

/**
 * Many installations on a virtual clock of whole seconds. Each does what the worker does by the rules of
 * `poll-pace.ts`: what an alarm leads to, when the next one rings, how trouble slows it down.
 * @returns every poll, in order
 */
export function liveThrough({ clients, seconds, pace, sleep, outage }: CrowdPlan): Poll[] {
  const random = randomNumbers(20_261_122);
  const due: { client: number; scheduled: number }[][] = Array.from({ length: seconds }, () => []);
  const polls: Poll[] = [];
  const troubleSince = new Map<number, number>();
  /** A browser that wakes rings every alarm that it has slept through. */
  const ring = (client: number, scheduled: number) => {
    const at = isIn(sleep, scheduled) ? (sleep?.[1] ?? 0) : scheduled;
    due[Math.floor(at)]?.push({ client, scheduled });
  };
  const poll = (client: number, at: number) => {
    const answered = !isIn(outage, at);
    polls.push({ client, at, answered });
    if (answered) troubleSince.delete(client);
    else if (!troubleSince.has(client)) troubleSince.set(client, at);
    const lasting = (at - (troubleSince.get(client) ?? at)) * 1000;
    const wanted = answered ? pace : paceInTrouble({ pace, lasting, retryAfter: undefined });
    ring(client, at + jittered(wanted, random()));
  };
  for (let client = 0; client < clients; client++) ring(client, random() * pace);
  for (let at = 0; at < seconds; at++) {
    for (const { client, scheduled } of due[at] ?? []) {
      const wait = waitAfterAlarm((at - scheduled) * 1000, random());
      if (wait === 0) poll(client, at);
      else ring(client, at + wait / 1000);
    }
  }
  return polls;
}

/** How many polls each second of a span has. */
export function perSecond(polls: Poll[], [from, to]: Span): number[] {
  const counts = new Array<number>(to - from).fill(0);
  for (const { at } of polls) if (at >= from && at < to) counts[at - from] = (counts[at - from] ?? 0) + 1;
  return counts;
}

/** How many polls each client has in a span. */
export function perClient(polls: Poll[], clients: number, [from, to]: Span): number[] {
  const counts = new Array<number>(clients).fill(0);
  for (const { client, at } of polls) if (at >= from && at < to) counts[client] = (counts[client] ?? 0) + 1;
  return counts;
}

/** When each client is first answered in a span. */
export function firstAnswers(polls: Poll[], [from, to]: Span): Map<number, number> {
  const first = new Map<number, number>();
  for (const { client, at, answered } of polls) {
    if (answered && at >= from && at < to && !first.has(client)) first.set(client, at);
  }
  return first;
}
