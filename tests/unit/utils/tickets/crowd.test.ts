import { describe, expect, it } from 'vitest';
import { firstAnswers, liveThrough, perClient, perSecond, type Span } from './crowd';

const HOUR = 3600;
const DAY = 24 * HOUR;
const PACE = 60;
const mean = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / counts.length;
const most = (counts: readonly number[]): number => counts.reduce((high, count) => Math.max(high, count), 0);
const least = (counts: readonly number[]): number => counts.reduce((low, count) => Math.min(low, count));

describe('a virtual day of a thousand installations with open tickets', () => {
  const clients = 1000;
  const polls = liveThrough({ clients, seconds: DAY, pace: PACE });

  it('has the planned number of polls, each client within a tenth', () => {
    const counts = perClient(polls, clients, [0, DAY]);
    const planned = DAY / PACE;
    console.log(
      `${polls.length} polls, planned ${clients * planned}; a client ${least(counts)} to ${most(counts)}`,
    );
    expect(Math.abs(polls.length / (clients * planned) - 1)).toBeLessThan(0.01);
    expect(least(counts)).toBeGreaterThan(planned * 0.9);
    expect(most(counts)).toBeLessThan(planned * 1.1);
  });

  it('has no second above three times the mean', () => {
    const counts = perSecond(polls, [0, DAY]);
    console.log(`mean ${mean(counts).toFixed(1)} a second, most ${most(counts)}`);
    expect(most(counts)).toBeLessThanOrEqual(3 * mean(counts));
  });
});

describe('eight hours of sleep, from which all wake in the same second', () => {
  const clients = 1000;
  const sleep: Span = [2 * HOUR, 10 * HOUR];
  const polls = liveThrough({ clients, seconds: DAY, pace: PACE, sleep });

  it('cost each one catch-up poll', () => {
    expect(most(perClient(polls, clients, sleep))).toBe(0);
    const woken: Span = [sleep[1], sleep[1] + 65];
    // The next ordinary poll comes 48 seconds after the catch-up at the soonest.
    const caughtUp = firstAnswers(polls, woken);
    expect(caughtUp.size).toBe(clients);
    const soon = polls.filter(({ client, at }) => at >= sleep[1] && at < (caughtUp.get(client) ?? 0) + 47);
    expect(soon).toHaveLength(clients);
  });

  it('have no second above three times the mean of those who are awake', () => {
    const after = perSecond(polls, [sleep[1], DAY]);
    console.log(`after waking: mean ${mean(after).toFixed(1)} a second, most ${most(after)}`);
    expect(most(after)).toBeLessThanOrEqual(3 * mean(after));
  });
});

describe('half an hour without the desk, for ten thousand', () => {
  const clients = 10_000;
  const outage: Span = [HOUR, HOUR + 1800];
  const polls = liveThrough({ clients, seconds: 3 * HOUR, pace: PACE, outage });

  it('ends without a rush, and everybody is answered within five minutes', () => {
    const steady = mean(perSecond(polls, [0, outage[0]]));
    const back = firstAnswers(polls, [outage[1], 3 * HOUR]);
    const last = most(Array.from(back.values())) - outage[1];
    const peak = most(perSecond(polls, [outage[1], 3 * HOUR]));
    console.log(`steady ${steady.toFixed(0)} a second, peak ${peak}, last answered after ${last} s`);
    expect(back.size).toBe(clients);
    expect(last).toBeLessThan(300);
    expect(peak).toBeLessThanOrEqual(3 * steady);
  });

  it('is asked less and less while it is away', () => {
    const early = mean(perSecond(polls, [outage[0], outage[0] + 300]));
    const late = mean(perSecond(polls, [outage[1] - 300, outage[1]]));
    expect(late).toBeLessThan(early / 2);
  });
});
