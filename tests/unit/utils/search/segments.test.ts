import { expect, test } from 'vitest';
import { isMixedPair, PAIR, segmentsOf } from '../../../../utils/search/segments';

test('words, then pairs that are not both hiragana', () => {
  const found = segmentsOf('印刷範囲のはじめ');
  expect(found.slice(0, 2)).toEqual(['印刷', '範囲']);
  expect(found.filter((one) => one.startsWith(PAIR))).toEqual(['#印刷', '#刷範', '#範囲', '#囲の']);
  expect(found.filter(isMixedPair)).toEqual(['#囲の']);
});

test('letters between are words of their own', () => {
  expect(segmentsOf('pdfを印刷')).toEqual(expect.arrayContaining(['pdf', '印刷']));
});

test('very long text takes time by its length, not by its square', () => {
  const text = '印刷範囲を設定する'.repeat(20_000);
  const start = performance.now();
  const found = segmentsOf(text);
  expect(performance.now() - start).toBeLessThan(5_000); // in one piece it takes half a minute
  expect(found.filter((one) => one === '印刷').length).toBeGreaterThan(19_000);
});
