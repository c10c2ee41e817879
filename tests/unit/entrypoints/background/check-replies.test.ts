import { fakeBrowser } from '../../../fakes/browser';
import '../../../fakes/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CHECK_ALARM,
  checkAtAlarm,
  checkReplies,
  joinCheck,
} from '../../../../entrypoints/background/check-replies';
import { ensureAlarm } from '../../../../utils/browser/alarms';
import { readSetting } from '../../../../utils/storage/settings';
import { type PollDesk, pollDesk, signInToPollDesk } from './poll-desk';

// What the worker shows on the icon is tested in a real browser.
vi.mock('../../../../entrypoints/background/tell', () => ({ tell: async () => {} }));

const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T08:00:00Z');

let desk: PollDesk;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  fakeBrowser.reset();
  desk = pollDesk();
  await signInToPollDesk();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const nextAlarm = async (): Promise<number> =>
  (await fakeBrowser.alarms.get(CHECK_ALARM))?.scheduledTime ?? 0;

/** The virtual clock goes from alarm to alarm until a time; `at` says what else happens. */
async function liveUntil(end: number): Promise<void> {
  for (let due = await nextAlarm(); due > 0 && due < end; due = await nextAlarm()) {
    vi.setSystemTime(due);
    await checkAtAlarm(due);
  }
  vi.setSystemTime(end);
}

describe('the poll', () => {
  it('is as frequent as the desk wants, whether or not it has news', async () => {
    desk.answers = [{ next: 60 }];
    await checkReplies();
    await liveUntil(START + HOUR);
    expect(desk.polls.length).toBeGreaterThan(54);
    expect(desk.polls.length).toBeLessThan(67);
    desk.pace = 600;
    desk.polls.length = 0;
    await liveUntil(START + 3 * HOUR);
    expect(desk.polls.length).toBeGreaterThan(10);
    expect(desk.polls.length).toBeLessThan(16);
  });

  it('is one for all who ask at the same time', async () => {
    const release = desk.hold();
    const joined = Array.from({ length: 50 }, () => joinCheck());
    await expect.poll(() => desk.polls.length).toBe(1);
    joined.push(joinCheck());
    release();
    await Promise.all(joined);
    expect(desk.polls).toHaveLength(1);
  });

  it('is made once more for all who know of something since it began', async () => {
    const release = desk.hold();
    const first = joinCheck();
    await expect.poll(() => desk.polls.length).toBe(1);
    const after = Array.from({ length: 50 }, () => checkReplies());
    release();
    await Promise.all([first, ...after]);
    expect(desk.polls).toHaveLength(2);
  });

  it('goes on after one that failed, and slows down while the desk is away', async () => {
    desk.answers = Array.from({ length: 40 }, () => 'down');
    expect(await checkReplies()).toMatchObject({ code: 'desk-unreachable' });
    await liveUntil(START + HOUR);
    expect(desk.polls.length).toBeGreaterThan(12);
    expect(desk.polls.length).toBeLessThan(25);
    desk.answers = [];
    await liveUntil(START + HOUR + 300_000);
    expect((await readSetting('trouble'))?.problem).toBeNull();
  });

  it('has its next alarm before it asks: a worker that is stopped in the middle is woken', async () => {
    const release = desk.hold();
    const poll = checkReplies();
    await expect.poll(() => desk.polls.length).toBe(1);
    expect(await nextAlarm()).toBeGreaterThan(START);
    release();
    await poll;
  });

  it('is not put off by a worker that is woken every ten seconds', async () => {
    await checkReplies();
    for (let now = START; now < START + HOUR; now += 10_000) {
      vi.setSystemTime(now);
      const due = await nextAlarm();
      if (due <= now) await checkAtAlarm(due);
      await ensureAlarm(CHECK_ALARM, 60);
    }
    expect(desk.polls.length).toBeGreaterThan(48);
  });

  it('catches up once after eight hours of sleep, however many alarms ring', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.001);
    await checkReplies();
    const due = await nextAlarm();
    desk.polls.length = 0;
    vi.setSystemTime(START + 8 * HOUR);
    await Promise.all(Array.from({ length: 50 }, () => checkAtAlarm(due)));
    expect(desk.polls).toHaveLength(1);
    expect(await nextAlarm()).toBeGreaterThan(START + 8 * HOUR + 40_000);
  });

  it('of many who wake together waits its turn by an alarm', async () => {
    await checkReplies();
    const due = await nextAlarm();
    desk.polls.length = 0;
    vi.setSystemTime(START + 8 * HOUR);
    vi.spyOn(Math, 'random').mockReturnValue(0.9);
    await checkAtAlarm(due);
    expect(desk.polls).toHaveLength(0);
    await liveUntil(START + 8 * HOUR + 65_000);
    expect(desk.polls).toHaveLength(1);
  });

  it('survives a clock that is put back by a year', async () => {
    await checkReplies();
    vi.setSystemTime(START - 365 * 24 * HOUR);
    await ensureAlarm(CHECK_ALARM, 60);
    expect(await nextAlarm()).toBe(START - 365 * 24 * HOUR + 60_000);
  });
});
