import { describe, expect, it, test } from 'vitest';
import { gradeStrings, parseStrings } from '../../../../../bench/redaction/grade-strings';
import { STRINGS } from '../../../../../bench/redaction/strings';
import { findSensitive } from '../../../../../utils/screenshots/page/find-sensitive';

const covered = (text: string) => findSensitive(text).map(({ start, end }) => text.slice(start, end));

test('the list of texts is told apart as well as is promised', () => {
  const { recall, precision, n, missed, wrong } = gradeStrings(STRINGS);
  expect(n).toBeGreaterThan(250);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  expect([recall, precision]).toEqual([1, 1]);
});

test('a list may come as an array or as lines', () => {
  const list = [{ text: 'a', sensitive: true }];
  expect(parseStrings(JSON.stringify(list))).toEqual(list);
  expect(parseStrings(`${JSON.stringify(list[0])}\n\n`)).toEqual(list);
});

describe('what is covered of a text', () => {
  it.each([
    ['Write to anna@example.com today.', 'anna@example.com'],
    ['Card 4111 1111 1111 1111, thanks', '4111 1111 1111 1111'],
    ['IBAN: DE89 3704 0044 0532 0130 00 Sparkasse', 'DE89 3704 0044 0532 0130 00'],
    ['api_key: a8Kq2ZrT0vLx7WmB4n', 'a8Kq2ZrT0vLx7WmB4n'],
  ])('in %s is %s and no more', (text, found) => expect(covered(text)).toContain(found));

  it('is found in its own place when invisible signs stand before and within it', () => {
    const text = 'a\u200bb\u200b an\u00adna@example.com!';
    expect(covered(text)).toEqual(['an\u00adna@example.com']);
  });

  it('is found when digits and dashes are those of another script', () => {
    expect(covered('٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢')).toEqual(['٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢']);
  });

  it('does not take long where there is much text', () => {
    const text = `${'word 1234 a.b-c @x key: '.repeat(8_000)}`;
    const begun = performance.now();
    findSensitive(text);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
