import { expect, test } from 'vitest';
import { languageName, pickLocale } from '../../../../utils/i18n/locale';

test.each([
  [['de-CH', 'fr'], 'de'],
  [['pt-BR', 'ES-419', 'en'], 'es'],
  [['ja'], 'ja'],
  [['ar', 'zh-Hans'], 'en'],
  [[], 'en'],
] as const)('the first language of %j that is spoken is %s', (languages, locale) => {
  expect(pickLocale(languages)).toBe(locale);
});

test('a language is named in the language of the reader', () => {
  expect(languageName('es', 'en')).toBe('Spanish');
  expect(languageName('es', 'de')).toBe('Spanisch');
});
