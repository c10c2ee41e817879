import { afterEach, expect, it, vi } from 'vitest';
import { dateFormat, numberFormat, relativeFormat } from '../../../../utils/i18n/formats';

afterEach(() => vi.restoreAllMocks());

it('a format is made once for each language and form', () => {
  const full = { dateStyle: 'full' } as const;
  expect(dateFormat('de', full)).toBe(dateFormat('de', { ...full }));
  expect(dateFormat('de', full)).not.toBe(dateFormat('fr', full));
  expect(dateFormat('de', full)).not.toBe(dateFormat('de', { dateStyle: 'short' }));
  expect(numberFormat('de')).toBe(numberFormat('de'));
  expect(relativeFormat('de', 'auto')).not.toBe(relativeFormat('de', 'always'));
});

it('a device that comes to another time zone gets formats of that zone', () => {
  const time = { timeStyle: 'short' } as const;
  const before = dateFormat('en', time);
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-780);
  expect(dateFormat('en', time)).not.toBe(before);
});
