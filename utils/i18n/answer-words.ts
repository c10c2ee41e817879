import type { Answer, PhoneHours } from '../protocol/answer-api';
import { type DayRun, dayRuns, localWeek } from '../tickets/local-week';
import { phoneState } from '../tickets/phone-hours';
import { formatTag, languageName } from './locale';
import { locale, t } from './messages';
import { clockTime } from './times';

const tag = (): string => formatTag(locale.value);

/** "English, German and French" */
export const languageList = (languages: readonly string[]): string =>
  new Intl.ListFormat(tag(), { type: 'conjunction' }).format(
    languages.map((language) => languageName(language, locale.value)),
  );

/** A Monday, so that days of the week have names. */
const MONDAY = Date.UTC(2024, 0, 1);

const dayName = (day: number): string =>
  new Intl.DateTimeFormat(tag(), { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + (day - 1) * 86_400_000,
  );

/** "Monday to Friday, 09:00–17:00; Saturday, 10:00–12:00, your time." on the clock of the reader. */
export function hoursWords(hours: PhoneHours, at: Date, zone: string): string {
  const runs = dayRuns(localWeek(hours, at, zone)).map(runWords);
  return t('call_hours', { hours: runs.join('; ') });
}

function runWords({ first, last, spans }: DayRun): string {
  const [from, to] = [dayName(first), dayName(last)];
  const days = first === last ? from : t('call_days', { first: from, last: to });
  return t('call_span', { days, times: spans.map((span) => `${span.from}–${span.to}`).join(', ') });
}

/** "Open now, until 17:00." or when calls begin again; null when the desk never calls. */
export function openWords(hours: PhoneHours, at: Date): string | null {
  const { open, changesAt } = phoneState(hours, at);
  if (!changesAt) return null;
  if (open) return t('call_open', { time: clockTime(changesAt.getTime()) });
  return t('call_closed', { time: dayAndClock(changesAt) });
}

/** "Monday 09:00" */
const dayAndClock = (at: Date): string =>
  new Intl.DateTimeFormat(tag(), {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/**
 * "By e-mail to ana@brightwater.studio, in English"
 * @param account the address they sign in with
 * @param spoken writes a number as it is read
 */
export function answerWords(answer: Answer, account: string, spoken = (number: string) => number): string {
  const language = languageName(answer.language, locale.value);
  return answer.channel === 'call'
    ? t('review_by_call', { to: spoken(answer.phone), language })
    : t('review_by_email', { to: answer.email ?? account, language });
}

/** "30 min", "3 hours", "2 days": how long it usually takes. */
export function usualTime(minutes: number): string {
  const unit = (count: number, name: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(tag(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  if (minutes < 60) return unit(Math.max(1, Math.round(minutes)), 'minute');
  if (minutes < 36 * 60) return unit(Math.round(minutes / 60), 'hour');
  return unit(Math.round(minutes / 1440), 'day');
}
