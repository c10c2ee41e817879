import { expect, test } from 'vitest';
import { foundPieces, snippetOf } from '../../../../components/search/found-words';

const marked = (text: string, query: string) =>
  foundPieces(text, query)
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('');

test.each([
  ['Take payments in more than one currency', 'payment', 'Take [payments] in more than one currency'],
  ['Share a payment link', 'payment link', 'Share a [payment link]'],
  ['Créer un résumé', 'resume', 'Créer un [résumé]'],
  ['Über uns', 'uber', '[Über] uns'],
  ['請求書を送信する', '送信', '請求書を[送信]する'],
  ['Repayment', 'payment', 'Repayment'],
  ['a <b> & c', '(', 'a <b> & c'],
  ['One letter', 'o', 'One letter'],
])('in "%s", "%s" is found as %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('headings with found words come first in the snippet', () => {
  expect(snippetOf(['Formats', 'Send a payment link'], 'link')).toBe('Send a payment link · Formats');
});
