// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { accessibleName } from '../../../../components/picker/accessible-name';

function nameOf(markup: string): string {
  document.body.innerHTML = markup;
  const element = document.querySelector('[data-it]');
  if (!element) throw new Error('Nothing is meant');
  return accessibleName(element);
}

test.each([
  ['<button data-it aria-label="Close">×</button>', 'Close'],
  ['<b id="a">Total</b><i id="b">in CHF</i><div data-it aria-labelledby="a b">1</div>', 'Total in CHF'],
  ['<label for="f">Your  name</label><input id="f" data-it value="Ana">', 'Your name'],
  ['<label>Notes <textarea data-it>secret</textarea></label>', 'Notes'],
  ['<input data-it type="submit" value="Send invoice">', 'Send invoice'],
  ['<img data-it alt="Our logo">', 'Our logo'],
  ['<a data-it href="/"><img alt="Home"></a>', 'Home'],
  ['<p data-it>Payment link\n   could not be created</p>', 'Payment link could not be created'],
])('%s is called "%s"', (markup, name) => {
  expect(nameOf(markup)).toBe(name);
});

test('what somebody has typed is never in a name', () => {
  expect(nameOf('<input data-it value="4111 1111 1111 1111">')).toBe('');
  expect(
    nameOf('<div data-it>Card <input value="4111 1111 1111 1111"><textarea>secret</textarea></div>'),
  ).toBe('Card');
  expect(nameOf('<div data-it>Note <div contenteditable>secret</div></div>')).toBe('Note');
});

test('a story is no name', () => {
  expect(nameOf(`<main data-it>${'A sentence of words. '.repeat(20)}</main>`)).toBe('');
});
