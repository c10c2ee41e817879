import { describe, expect, it } from 'vitest';
import type { PhoneHours } from '../../../../utils/protocol/answer-api';
import { phoneState } from '../../../../utils/tickets/phone-hours';

const PARIS: PhoneHours = {
  timeZone: 'Europe/Paris',
  week: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '09:00', to: '12:00' },
    { day, from: '13:00', to: '17:30' },
  ]),
};

const at = (hours: PhoneHours, instant: string) => {
  const { open, changesAt } = phoneState(hours, new Date(instant));
  return [open, changesAt?.toISOString() ?? null];
};

describe('whether the team answers calls', () => {
  it.each([
    ['before the first hour', '2026-11-23T07:59:59Z', false, '2026-11-23T08:00:00.000Z'],
    ['at the first minute', '2026-11-23T08:00:00Z', true, '2026-11-23T11:00:00.000Z'],
    ['at noon', '2026-11-23T11:00:00Z', false, '2026-11-23T12:00:00.000Z'],
    ['in the last minute', '2026-11-23T16:29:30Z', true, '2026-11-23T16:30:00.000Z'],
    ['at the end', '2026-11-23T16:30:00Z', false, '2026-11-24T08:00:00.000Z'],
    ['on a Friday evening', '2026-11-27T17:00:00Z', false, '2026-11-30T08:00:00.000Z'],
    ['over the end of a year', '2026-12-31T20:00:00Z', false, '2027-01-01T08:00:00.000Z'],
  ])('%s', (_when, instant, open, changesAt) => {
    expect(at(PARIS, instant)).toEqual([open, changesAt]);
  });

  it('is right over a weekend in which the clock changes, both ways', () => {
    expect(at(PARIS, '2026-10-23T16:00:00Z')).toEqual([false, '2026-10-26T08:00:00.000Z']);
    expect(at(PARIS, '2026-03-27T17:00:00Z')).toEqual([false, '2026-03-30T07:00:00.000Z']);
  });

  it('goes by the clock of the team, not by ours', () => {
    const tokyo = { ...PARIS, timeZone: 'Asia/Tokyo' };
    expect(at(tokyo, '2026-11-23T00:00:00Z')).toEqual([true, '2026-11-23T03:00:00.000Z']);
    expect(at({ ...PARIS, timeZone: 'Asia/Kathmandu' }, '2026-11-23T03:14:00Z')).toEqual([
      false,
      '2026-11-23T03:15:00.000Z',
    ]);
  });

  it('takes spans that meet for one, also over midnight and from Sunday to Monday', () => {
    const night: PhoneHours = {
      timeZone: 'UTC',
      week: [
        { day: 7, from: '20:00', to: '24:00' },
        { day: 1, from: '00:00', to: '06:00' },
        { day: 1, from: '06:00', to: '07:00' },
      ],
    };
    expect(at(night, '2026-11-22T21:00:00Z')).toEqual([true, '2026-11-23T07:00:00.000Z']);
  });

  it('never changes for a plan without hours, or without an end', () => {
    expect(at({ timeZone: 'UTC', week: [] }, '2026-11-22T21:00:00Z')).toEqual([false, null]);
    const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
    expect(at({ timeZone: 'UTC', week: always }, '2026-11-22T21:00:00Z')).toEqual([true, null]);
  });

  it('agrees with itself at every quarter of an hour of a year', () => {
    for (
      let instant = Date.parse('2026-01-01T00:00:00Z');
      instant < Date.parse('2026-12-31T00:00:00Z');
      instant += 7 * 900_000
    ) {
      const { open, changesAt } = phoneState(PARIS, new Date(instant));
      const change = changesAt?.getTime() ?? 0;
      expect(change).toBeGreaterThan(instant);
      expect(phoneState(PARIS, new Date(change - 60_000)).open).toBe(open);
      expect(phoneState(PARIS, changesAt ?? new Date()).open).toBe(!open);
    }
  }, 60_000);
});
