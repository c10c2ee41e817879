import { expect, it } from 'vitest';
import { dayRuns, localWeek } from '../../../../utils/tickets/local-week';

const WORKDAYS = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:30' }));
const SUMMER = new Date('2026-07-01T12:00:00Z');
const BETWEEN = new Date('2026-03-15T12:00:00Z');
const words = (timeZone: string, zone: string, at = SUMMER, week = WORKDAYS) =>
  dayRuns(localWeek({ timeZone, week }, at, zone)).map(
    ({ first, last, spans }) => `${first}-${last} ${spans.map(({ from, to }) => `${from}-${to}`).join()}`,
  );

it('is the same where the clock is the same', () => {
  expect(words('Europe/Paris', 'Europe/Zurich')).toEqual(['1-5 09:00-17:30']);
});

it('is as the clock of the person shows it', () => {
  expect(words('Europe/Paris', 'America/New_York')).toEqual(['1-5 03:00-11:30']);
  expect(words('Europe/Paris', 'Asia/Kolkata')).toEqual(['1-5 12:30-21:00']);
});

it('knows that clocks change on different days', () => {
  expect(words('Europe/Paris', 'America/New_York', BETWEEN)).toEqual(['1-5 04:00-12:30']);
});

it('moves to another day, also over the end of the week', () => {
  expect(words('America/Los_Angeles', 'Asia/Tokyo')).toEqual(['2-6 01:00-09:30']);
  expect(words('Asia/Tokyo', 'Pacific/Honolulu')).toEqual(['1-4 14:00-22:30', '7-7 14:00-22:30']);
});

it('keeps a pause, and days that are different', () => {
  const week = [
    { day: 1, from: '09:00', to: '12:00' },
    { day: 1, from: '13:00', to: '17:00' },
    { day: 2, from: '09:00', to: '24:00' },
  ];
  expect(words('UTC', 'UTC', SUMMER, week)).toEqual(['1-1 09:00-12:00,13:00-17:00', '2-2 09:00-24:00']);
});
