import '../../../fakes/browser';
import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../../utils/browser/site-access';

describe('accessOf', () => {
  it.each([
    ['every page tried took the script, and the browser says so too', [true, true], true, 'every'],
    ['no page is open that could tell: the hint decides', [], true, 'every'],
    ['no page is open that could tell: the hint decides', [], false, 'some'],
    ['every attempt was refused, whatever the browser says', [false, false], true, 'some'],
    ['one site was left to us', [true], false, 'some'],
    ['one page has a reason of its own to refuse', [true, false], true, 'every'],
  ] as const)('%s', (_, outcomes, hint, access) => {
    expect(accessOf([...outcomes], hint)).toBe(access);
  });
});
