import { describe, expect, test } from 'vitest';
import { marksIn, snippetOf } from '../../../../utils/search/snippet';

const marked = (text: string, words: string[]): string[] =>
  marksIn(text, words).map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  test('whole words in any case and with any accents', () => {
    expect(marked('Réglages, REGLAGES et réglage', ['reglages'])).toEqual(['Réglages', 'REGLAGES']);
    expect(marked('Schlüssel und Schluessel', ['schlussel'])).toEqual(['Schlüssel', 'Schluessel']);
    expect(marked('neue Preise', ['neu'])).toEqual(['neue']);
    expect(marked('printers print', ['print'])).toEqual(['print']);
  });

  test('parts of joined words, and joined words whole', () => {
    expect(marked("l'ordinateur", ['ordinateur'])).toEqual(['ordinateur']);
    expect(marked('an e-mail', ['email'])).toEqual(['e-mail']);
  });

  test('words within unspaced text, the longest first', () => {
    expect(marked('パスワードの変更', ['変更', 'パスワード', 'パス'])).toEqual(['パスワード', '変更']);
  });

  test('nothing where nothing is wanted', () => {
    expect(marksIn('text', [])).toEqual([]);
    expect(marksIn('', ['text'])).toEqual([]);
  });
});

describe('snippets', () => {
  const filler = 'Nothing of interest is written here at all. '.repeat(20);

  test('a short text is whole', () => {
    expect(snippetOf('Reset  your\npassword', ['password'])).toEqual({
      text: 'Reset your password',
      marks: [[11, 19]],
    });
  });

  test('the part with most different words, cut at words', () => {
    const { text, marks } = snippetOf(`${filler}A red box. ${filler}A red box in a blue house. ${filler}`, [
      'red',
      'blue',
    ]);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['red', 'blue']);
    expect(text).toMatch(/^…\S.*\S…$/u);
    expect(text.length).toBeLessThan(260);
    expect(filler).toContain(text.slice(1, 8));
  });

  test('the beginning when no word is there', () => {
    const { text, marks } = snippetOf(filler, ['missing']);
    expect(text.startsWith('Nothing of interest')).toBe(true);
    expect(marks).toEqual([]);
  });

  test('unspaced text is cut without tearing a character', () => {
    const { text } = snippetOf('😀'.repeat(500), ['x'], 101);
    expect(text.isWellFormed()).toBe(true);
  });

  test('a very long text takes no time', () => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      snippetOf('word '.repeat(40_000), ['word']);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100); // the machine may be busy elsewhere once
  });
});
