import { expect, test } from 'vitest';
import { snippetAround } from '../../../../utils/search/snippet-around';
import {
  createTicketFinder,
  holdsWords,
  marksOfWords,
  wordsOf,
} from '../../../../utils/search/ticket-finder';
import * as data from '../../../gallery/data';

const finder = createTicketFinder(data.TICKETS);
const numbers = (query: string) => finder.find(query).map(({ number }) => number);

test('words are found by their beginnings, in any order, in summary, number, people and solution', () => {
  expect(numbers('bank imp')).toEqual([4790]);
  expect(numbers('entries bank')).toEqual([4790]);
  expect(numbers('4731')).toEqual([4731]);
  expect(numbers('priya')).toEqual([4755]);
  expect(numbers('second copy statement')).toEqual([4790]);
  expect(numbers('port')).toEqual([]);
});

test('what stands in the summary comes before what stands elsewhere', () => {
  const solved = { ...data.SOLVED_TICKET, number: 1, summary: 'Something else' };
  const named = { ...data.VAT_TICKET, number: 2, summary: 'A statement is missing' };
  const found = createTicketFinder([solved, named]).find('statement');
  expect(found.map(({ number }) => number)).toEqual([2, 1]);
});

test('a mistake and a missing accent are forgiven', () => {
  expect(numbers('pament link')).toContain(4821);
  expect(numbers('bnak import')).toContain(4790);
  const cafe = { ...data.VAT_TICKET, number: 3, summary: 'Überweisung für das Café' };
  const found = createTicketFinder([cafe]).find('uberweisung cafe');
  expect(found.map(({ number }) => number)).toEqual([3]);
});

test('text without spaces is found anywhere in it', () => {
  const japanese = { ...data.VAT_TICKET, number: 4, summary: '請求書の支払いリンクが失敗する' };
  expect(
    createTicketFinder([japanese])
      .find('支払い')
      .map(({ number }) => number),
  ).toEqual([4]);
  expect(marksOfWords(japanese.summary, wordsOf('支払い'))).toEqual([[4, 7]]);
});

test('nothing is found for nothing, for signs alone, or for what no ticket has', () => {
  for (const query of ['', '   ', '?!', 'zeppelin']) expect(numbers(query)).toEqual([]);
});

test('five thousand tickets are searched between two keys', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...data.VAT_TICKET,
    id: `${index}`,
    number: index,
    summary: `Invoice ${index} of the month cannot be exported`,
  }));
  const big = createTicketFinder(many);
  big.find('warm');
  const began = performance.now();
  expect(big.find('invoice 4711')[0]?.number).toBe(4711);
  big.find('invioce exporetd');
  // On a machine that does nothing else it is about a tenth of this.
  expect(performance.now() - began).toBeLessThan(300);
});

test('marks stand on the letters that were typed, on whole words where folding changes their length', () => {
  expect(marksOfWords('Bank import', wordsOf('bank im'))).toEqual([
    [0, 4],
    [5, 7],
  ]);
  expect(marksOfWords('Straße', wordsOf('strasse'))).toEqual([[0, 6]]);
  expect(holdsWords('The bank import only offers', wordsOf('import bank'))).toBe(true);
  expect(holdsWords('The bank', wordsOf('import bank'))).toBe(false);
});

test('a snippet stands around its first mark, with its marks where they are now', () => {
  const text = `${'before '.repeat(30)}zeppelin ${'after '.repeat(60)}`;
  const { text: shown, marks } = snippetAround(text, marksOfWords(text, wordsOf('zepp')));
  expect(shown.startsWith('…')).toBe(true);
  expect(shown.endsWith('…')).toBe(true);
  expect(marks.map(([from, to]) => shown.slice(from, to))).toEqual(['zepp']);
  expect(shown.length).toBeLessThan(170);
});
