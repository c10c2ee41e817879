import type { Words } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const unit = (locale: string, value: number, name: 'minute' | 'hour' | 'day'): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

const sameYear = (a: number, b: number): boolean => new Date(a).getFullYear() === new Date(b).getFullYear();

const day = (locale: string, at: number, now: number): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear(at, now) ? {} : { year: 'numeric' }),
  }).format(at);

/** The day of an instant, short: `9 Jun`, with the year unless it is this one. */
export const shortDay = (words: Words, iso: string, now: number): string =>
  iso === '' ? '' : day(words.region, Date.parse(iso), now);

/** How long ago, short enough for a row: `now`, `4 min`, `2 hr`, `3 days`, then the date. */
export const age = (words: Words, iso: string, now: number): string => {
  const at = Date.parse(iso);
  const passed = now - at;
  if (passed < MINUTE) return words.say('inbox_now');
  if (passed < HOUR) return unit(words.region, Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return unit(words.region, Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return unit(words.region, Math.floor(passed / DAY), 'day');
  return day(words.region, at, now);
};

export const clock = (locale: string, at: number): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);

/** When in a thread: the time of day today, with the date before. */
export const moment = (words: Words, iso: string, now: number): string => {
  const at = Date.parse(iso);
  const time = clock(words.region, at);
  return sameDay(at, now) ? time : `${day(words.region, at, now)}, ${time}`;
};

/** The whole date and time, for titles. */
export const fullDate = (words: Words, iso: string): string =>
  new Intl.DateTimeFormat(words.region, { dateStyle: 'full', timeStyle: 'short' }).format(Date.parse(iso));

/** Seconds as a countdown: `0:42`. */
export const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** When something will be, within a week: the time of day, with the weekday unless it is today. */
export const dayAndTime = (words: Words, at: number, now: number): string =>
  new Intl.DateTimeFormat(words.region, {
    ...(sameDay(at, now) ? {} : { weekday: 'long' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
