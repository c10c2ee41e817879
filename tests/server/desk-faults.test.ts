import { describe, expect, it } from 'vitest';
import { randomFrom } from '../fakes/random';
import { embeddedGround } from '../faults/desk/embedded-ground';
import { killRounds } from '../faults/desk/kill-rounds';
import { sendMalformed } from '../faults/desk/malformed';

/** A few rounds of what `npm run test:desk-faults` does at length. */
describe.runIf(process.platform === 'linux')('a desk in trouble', () => {
  it('killed with its database, without it, and left alone by it while six write, loses and doubles nothing', async () => {
    const report = await killRounds(await embeddedGround(), 3, randomFrom(20261123));
    expect(report).toMatchObject({ kills: 3, lost: [], doubled: [], partial: [] });
    expect(report.acknowledged).toBeGreaterThan(20);
  });

  it('fails at no malformed request to any of its routes', async () => {
    const { failures, endpoints, requests } = await sendMalformed(4, 20261123);
    expect(failures).toEqual([]);
    expect(requests).toBe(endpoints * 8);
  });
});
