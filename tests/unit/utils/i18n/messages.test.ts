import { effect } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import german from '../../../../public/_locales/de/messages.json';
import { loadLocale, locale, t, tn } from '../../../../utils/i18n/messages';

afterEach(() => loadLocale('en'));

test('a sentence is said with its values', () => {
  expect(t('sent_title', { number: 4822 })).toBe('Sent. Your ticket is 4822');
});

test('a count chooses its form and is written with separators', () => {
  expect(tn('search_count', 1)).toBe('1 article');
  expect(tn('search_count', 0)).toBe('0 articles');
  expect(tn('search_count', 1200)).toBe('1,200 articles');
});

test('another language is switched to once its sentences are there', async () => {
  const seen: string[] = [];
  const stop = effect(() => {
    seen.push(`${locale.value}: ${t('tab_search')}`);
  });
  await loadLocale('de');
  stop();
  expect(seen).toEqual(['en: Search', `de: ${german.tab_search.message}`]);
});

test('French counts zero as one', async () => {
  await loadLocale('fr');
  expect(tn('search_count', 0)).toBe(tn('search_count', 1).replace('1', '0'));
});

test('Japanese knows one form only', async () => {
  await loadLocale('ja');
  expect(tn('search_count', 1)).toBe(tn('search_count', 2).replace('2', '1'));
});
