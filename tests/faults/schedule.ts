import fc from 'fast-check';

/** What can go wrong with one request. `lost`, `after`: the desk has done its work, and the client does not hear of it. */
export const FAULTS = [
  'none',
  'cut-before',
  'cut-in-body',
  'lost-answer',
  'cut-in-answer',
  'error-before',
  'error-after',
  'busy',
  'too-many',
  'portal',
  'other-json',
  'silence',
  'silence-after',
  'late',
  'twice',
  'again-later',
] as const;

export type Fault = (typeof FAULTS)[number];

/** What somebody does, or happens to their device. */
export type Act =
  /** Writes and sends; the worker is stopped after so many of its steps. `thread`: a new ticket when it has none yet. */
  | { act: 'send'; thread: number; files: number; stopAfter: number | null }
  /** The worker is stopped after so many steps from now. */
  | { act: 'stop'; after: number }
  | { act: 'wait'; ms: number }
  | { act: 'offline'; ms: number }
  | { act: 'restart' }
  /** The device's clock is put on or back. */
  | { act: 'clock'; ms: number }
  /** The desk ends the session; it is begun again at the end, or by `sign-in`. */
  | { act: 'end-session' }
  | { act: 'sign-in' }
  /** Something wakes the worker every ten seconds, and it is stopped each time. */
  | { act: 'wake-often' };

export interface Schedule {
  acts: Act[];
  /** Of the requests, in their order. */
  faults: Fault[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const send = fc.record({
  act: fc.constant('send' as const),
  thread: fc.nat({ max: 2 }),
  files: fc.constantFrom(0, 0, 0, 1, 2),
  stopAfter: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 2 }),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 50, arbitrary: send },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('stop' as const), after: fc.integer({ min: 1, max: 90 }) }),
  },
  {
    weight: 25,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      ms: fc.oneof(fc.nat({ max: 3_000 }), fc.constantFrom(35_000, MINUTE, 5 * MINUTE, 20 * MINUTE)),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('offline' as const),
      ms: fc.constantFrom(100, 10_000, 2 * MINUTE, 10 * MINUTE),
    }),
  },
  { weight: 10, arbitrary: fc.constant<Act>({ act: 'restart' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ act: 'offline', ms: 26 * HOUR }, { act: 'wait', ms: 26 * HOUR }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('clock' as const),
      ms: fc.constantFrom(-365 * DAY, -DAY, -HOUR, HOUR, 365 * DAY),
    }),
  },
  { weight: 6, arbitrary: fc.constant<Act>({ act: 'end-session' }) },
  { weight: 6, arbitrary: fc.constant<Act>({ act: 'sign-in' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ act: 'wake-often' }) },
);

/** Schedules of faults. A failing one is made as small as it can be by fast-check. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 10 }),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 14 }),
});
