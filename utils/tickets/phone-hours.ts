import type { PhoneHours } from '../protocol/answer-api';

export interface PhoneState {
  open: boolean;
  /** When that changes next: it closes, or it opens. Null when the plan has no span in the coming week. */
  changesAt: Date | null;
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Whether the team answers calls at an instant, by its own clock, and until when; right across changes of the clock. */
export function phoneState(hours: PhoneHours, at: Date): PhoneState {
  const now = Math.floor(at.getTime() / MINUTE) * MINUTE;
  const open = isOpen(hours, now);
  for (const minute of changeMinutes(hours, now)) {
    const then = instantOf(hours.timeZone, now, minute);
    if (then > now && isOpen(hours, then) !== open) return { open, changesAt: new Date(then) };
  }
  return { open, changesAt: null };
}

/** Minutes of the clock from now at which a span begins or ends, soonest first, a little over a week ahead. */
function changeMinutes({ week, timeZone }: PhoneHours, now: number): number[] {
  const here = minuteOfWeek(timeZone, now);
  const ends = week.flatMap(({ day, from, to }) => [from, to].map((text) => minuteOf(day, text)));
  const ahead = ends.map((minute) => (((minute - here) % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES);
  return [...new Set([...ahead, ...ahead.map((minute) => minute + WEEK_MINUTES)])].sort((a, b) => a - b);
}

/** The instant at which the clock shows what it shows now plus so many minutes. */
function instantOf(timeZone: string, now: number, minutes: number): number {
  const plain = now + minutes * MINUTE;
  const shown = minuteOfWeek(timeZone, now) + minutes;
  const off =
    ((((shown - minuteOfWeek(timeZone, plain)) % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES) * MINUTE;
  return plain + (off > (WEEK_MINUTES / 2) * MINUTE ? off - WEEK_MINUTES * MINUTE : off);
}

function isOpen({ week, timeZone }: PhoneHours, at: number): boolean {
  const here = minuteOfWeek(timeZone, at);
  return week.some(({ day, from, to }) => here >= minuteOf(day, from) && here < minuteOf(day, to));
}

const minuteOf = (day: number, clock: string): number =>
  (day - 1) * DAY_MINUTES + Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Minutes since Monday, midnight, on the clock of a time zone. */
function minuteOfWeek(timeZone: string, at: number): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return minuteOf(DAYS.indexOf(part('weekday')) + 1, `${part('hour')}:${part('minute')}`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once each: making one is what takes the time. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
}
