import { call } from '../messaging/call';
import { readSetting } from '../storage/settings';
import { mirror } from './mirror';

/** What of this device's store was damaged; null when nothing was, or the person has heard of it. */
export const damage = mirror(() => readSetting('damage'));

/** The person has heard of it. */
export async function noteDamageSeen(): Promise<void> {
  await call('forgetDamage');
}
