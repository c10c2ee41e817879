import { expect, it } from 'vitest';
import { openAnalyser } from '../../../../utils/search/analyser';
import { findAskedBefore } from '../../../../utils/search/asked-before';

const ENGLISH = await openAnalyser('en');
const ASKED = [
  'Payment link fails for invoices in Swiss francs',
  'VAT number missing from the PDF header',
  'Add a second approver for purchases',
  'Bank import doubles the entries of 3 March',
  'Change the invoice prefix for the new year',
  'Export of payouts stops at 1,000 rows',
].map((summary) => ({ summary }));

const found = (typed: string) => findAskedBefore(typed, ASKED, ENGLISH)?.summary ?? null;

it.each([
  ['Payment link fails', ASKED[0]],
  ['payment links failing for francs', ASKED[0]],
  ['paymnt link failes', ASKED[0]],
  ['bank import doub', ASKED[3]],
  ['My bank imports are doubled', ASKED[3]],
  ['VAT number is not in the header of the PDF', ASKED[1]],
  ['exporting payouts stops', ASKED[5]],
])('"%s" has been asked', (typed, asked) => {
  expect(found(typed)).toBe(asked?.summary);
});

it.each([
  '',
  'payment',
  'invoice',
  'How do I change my password',
  'The new year party is in March',
  'Invoice for the bank',
  'Number of rows in a table of purchases and their entries',
])('"%s" has not', (typed) => {
  expect(found(typed)).toBeNull();
});

it('finds questions in Japanese, which has no spaces', async () => {
  const asked = [
    { summary: '請求書の支払いリンクが作成できません' },
    { summary: '銀行の取り込みが二重になる' },
  ];
  const japanese = await openAnalyser('ja');
  expect(findAskedBefore('支払いリンクが作成できない', asked, japanese)).toBe(asked[0]);
  expect(findAskedBefore('パスワードを変更したい', asked, japanese)).toBeNull();
});
