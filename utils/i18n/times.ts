import { now } from './clock';
import { dateFormat, numberFormat, relativeFormat } from './formats';
import { formatTag } from './locale';
import { locale, t, tn } from './messages';

/** What `<Time>` needs: the machine's form, the short words, and the full date for pointer and focus. */
export interface TimeWords {
  dateTime: string;
  text: string;
  full: string;
}

type Moment = string | number;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const dateOf = (moment: Moment): Date => new Date(moment);
const tag = (): string => formatTag(locale.value);
const formatted = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(tag(), options).format(at);

function daysAgo(at: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(new Date(now.value)) - midnight(at)) / (24 * HOUR));
}

const unit = (count: number, name: 'minute' | 'hour', unitDisplay: 'short' | 'long'): string =>
  numberFormat(locale.value, { style: 'unit', unit: name, unitDisplay }).format(count);

/** "14:31" */
export const clockTime = (moment: Moment): string =>
  formatted(dateOf(moment), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "9 June", with the year when it is not this one. */
export function shortDate(moment: Moment): string {
  const at = dateOf(moment);
  const sameYear = at.getFullYear() === new Date(now.value).getFullYear();
  return formatted(at, { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) });
}

/** "Tuesday 9 June 2026 at 14:31" */
export const fullDate = (moment: Moment): string =>
  formatted(dateOf(moment), {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  } as Intl.DateTimeFormatOptions);

/** How long ago, in as few words as can be: "now", "12 min", "2 hours", "yesterday", "9 June". */
export function shortTime(moment: Moment): string {
  const at = dateOf(moment);
  const age = now.value - at.getTime();
  if (age < MINUTE) return t('time_now');
  if (age < HOUR) return unit(Math.floor(age / MINUTE), 'minute', 'short');
  const days = daysAgo(at);
  if (days === 0) return unit(Math.floor(age / HOUR), 'hour', 'long');
  if (days === 1) return relativeFormat(tag(), 'auto').format(-1, 'day');
  return shortDate(at.getTime());
}

/** As a part of a sentence: "2 hours ago", "yesterday", "9 June". */
export function timeAgo(moment: Moment): string {
  const at = dateOf(moment);
  const age = now.value - at.getTime();
  if (age < MINUTE || daysAgo(at) > 0) return shortTime(moment);
  const words = relativeFormat(tag(), 'always');
  if (age < HOUR) return words.format(-Math.floor(age / MINUTE), 'minute');
  return words.format(-Math.floor(age / HOUR), 'hour');
}

/** When a message was written: "14:31" today, "9 June, 14:31" before. */
export function messageTime(moment: Moment): string {
  if (daysAgo(dateOf(moment)) === 0) return clockTime(moment);
  return t('time_date_time', { date: shortDate(moment), time: clockTime(moment) });
}

/** How long to wait: "40 seconds", "3 min". At least one second. */
export function waitTime(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return tn('time_seconds', seconds);
  return unit(Math.ceil(seconds / 60), 'minute', 'short');
}

/** How long something takes: "2 minutes". */
export const minutesWords = (minutes: number): string => unit(minutes, 'minute', 'long');

const words = (moment: Moment, text: string): TimeWords => ({
  dateTime: dateOf(moment).toISOString(),
  text,
  full: fullDate(moment),
});

export const shortTimeWords = (moment: Moment): TimeWords => words(moment, shortTime(moment));
export const messageTimeWords = (moment: Moment): TimeWords => words(moment, messageTime(moment));
export const shortDateWords = (moment: Moment): TimeWords => words(moment, shortDate(moment));
