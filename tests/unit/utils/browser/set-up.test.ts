import '../../../fakes/browser';
import { describe, expect, it } from 'vitest';
import { makeOf } from '../../../../utils/browser/set-up';

describe('makeOf', () => {
  const webkit = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
  it.each([
    [`${webkit} Chrome/137.0.0.0 Safari/537.36`, 'chrome'],
    [`${webkit} Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0`, 'edge'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  ])('of %s is %s', (userAgent, make) => expect(makeOf(userAgent)).toBe(make));
});
