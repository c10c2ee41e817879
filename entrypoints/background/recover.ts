import type { PageHandlers } from '../../utils/messaging/answer';
import { restoreOutbox } from '../../utils/outbox/restore';
import { succeed } from '../../utils/problems/problem';
import { keepCopy, readCopies, removeCopies } from '../../utils/storage/copies';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';

/** In the second store while somebody is or was signed in: without its account beside it, the first one was lost. */
const WITNESS = 'account';

export const keepWitness = (): Promise<void> => keepCopy(WITNESS, {});

/**
 * What a damaged store has lost and the second one still has comes back; the person is told. At every start of the
 * worker, before anything is sent.
 */
export async function recover(): Promise<void> {
  const lost = (await readCopies()).has(WITNESS) && (await readSetting('account')) === null;
  const restored = await restoreOutbox();
  if (!lost && restored === 0) return;
  const before = await readSetting('damage');
  await writeSetting('damage', {
    setAside: before?.setAside ?? 0,
    restored: restored + (before?.restored ?? 0),
    lost: lost || (before?.lost ?? false),
    at: Date.now(),
  });
  // Told once: the next sign-in begins anew.
  if (lost) await removeCopies([WITNESS]);
}

export const forgetDamage: PageHandlers['forgetDamage'] = async () => {
  await forgetSetting('damage');
  return succeed(undefined);
};
