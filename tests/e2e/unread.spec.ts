import { expect, test } from './fixtures';
import { UnreadRounds } from './parts/unread-rounds';

/** Here a few, so that a fault is found; `npm run bench:unread` lives through two hundred, and times them. */
const ROUNDS = 8;

test('S27, S31: whatever happens on whatever device, every count in two profiles is the desk’s', async ({
  desk,
  site,
}) => {
  let turn = 0;
  const rounds = new UnreadRounds(desk, site, () => (++turn * 0.618_034) % 1);
  await rounds.start();
  const seen = new Set<string>();
  for (let count = 0; count < ROUNDS; count++) seen.add((await rounds.round()).did);
  expect(seen.size).toBeGreaterThan(2);
  await rounds.stop();
});
