import type { PhoneHours } from '../protocol/answer-api';

/** A span of a week on somebody's own clock; it ends on the next day when `to` is not after `from`. */
export interface LocalSpan {
  /** ISO: 1 is Monday. */
  day: number;
  /** `09:00` */
  from: string;
  to: string;
}

const MINUTE = 60_000;

/**
 * The hours of a desk on the clock of another time zone, as they are at an instant: both places may change their clocks
 * on different days.
 */
export function localWeek({ week, timeZone }: PhoneHours, at: Date, zone: string): LocalSpan[] {
  const shift = minutesAhead(zone, at) - minutesAhead(timeZone, at);
  const spans = week.map(({ day, from, to }) => {
    const [start, end] = [moved(day, from, shift), moved(day, to, shift)];
    return { day: start.day, from: start.clock, to: end.clock === '00:00' ? '24:00' : end.clock };
  });
  return spans.toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
}

function moved(day: number, clock: string, shift: number): { day: number; clock: string } {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) + shift;
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: ((day - 1 + days + 7) % 7) + 1,
    clock: `${two(Math.floor(rest / 60))}:${two(rest % 60)}`,
  };
}

/** Minutes of the week that the clock of a zone shows, so that the difference of two zones can be taken. */
function minutesAhead(timeZone: string, at: Date): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - at.getTime()) / MINUTE);
}

/** Days that follow each other with the same hours, taken together: Monday to Friday, 09:00 to 17:00. */
export interface DayRun {
  first: number;
  last: number;
  spans: { from: string; to: string }[];
}

export function dayRuns(week: readonly LocalSpan[]): DayRun[] {
  const runs: DayRun[] = [];
  for (let day = 1; day <= 7; day++) {
    const spans = week.filter((span) => span.day === day).map(({ from, to }) => ({ from, to }));
    if (spans.length === 0) continue;
    const run = runs.at(-1);
    const follows = run?.last === day - 1 && JSON.stringify(run.spans) === JSON.stringify(spans);
    if (run && follows) run.last = day;
    else runs.push({ first: day, last: day, spans });
  }
  return runs;
}
