import { expect, test } from 'vitest';
import { faultSentence, problemSentence, readingSentence } from '../../../../utils/i18n/problem-sentence';
import { FIELD_FAULTS, PROBLEM_CODES } from '../../../../utils/problems/problem';

const place = { desk: 'help.ledgerly.com' };

test.each(PROBLEM_CODES)('%s has a whole sentence without an empty place', (code) => {
  for (const sentence of [
    problemSentence({ code }, { desk: 'Ledgerly' }),
    readingSentence({ code }, { desk: 'Ledgerly' }),
  ]) {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/[{}]|problem_|reading_/);
  }
});

test.each(FIELD_FAULTS)('%s is said of a field', (fault) => {
  expect(faultSentence({ fault, limit: 200 })).not.toMatch(/[{}]|fault_/);
});

test('the desk is named where it is spoken of', () => {
  expect(problemSentence({ code: 'desk-unreachable' }, place)).toContain('help.ledgerly.com does not answer');
});

test('a wrong code says how many tries are left', () => {
  expect(problemSentence({ code: 'wrong-code', triesLeft: 1 }, place)).toContain('1 try left');
  expect(problemSentence({ code: 'wrong-code', triesLeft: 4 }, place)).toContain('4 tries left');
});

test('a wait that is known is said', () => {
  expect(problemSentence({ code: 'too-many-requests', retryAfter: 40 }, place)).toContain('40 seconds');
});

test('limits are said as people say them', () => {
  expect(problemSentence({ code: 'too-large' }, place)).toContain('(10 MB)');
  expect(problemSentence({ code: 'too-many-files' }, place)).toContain('5 files');
  expect(faultSentence({ fault: 'too-long', limit: 200 })).toContain('200');
});
