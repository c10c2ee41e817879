import type { PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import { database } from '../../utils/storage/database';
import { forgetSetting, readSetting, writeSetting } from '../../utils/storage/settings';

const MOST = 5;
/** What is longer was pasted, and is no search to come back to. */
const LONGEST = 100;

export const noteSearch: PageHandlers['noteSearch'] = async ({ words }) => {
  const noted = words.trim().replace(/\s+/g, ' ');
  if (noted === '' || noted.length > LONGEST) return succeed(undefined);
  await database.transaction('rw', database.settings, async () => {
    const before = (await readSetting('searches')) ?? [];
    const others = before.filter((other) => other.toLowerCase() !== noted.toLowerCase());
    await writeSetting('searches', [noted, ...others].slice(0, MOST));
  });
  return succeed(undefined);
};

export const forgetSearches: PageHandlers['forgetSearches'] = async () => {
  await forgetSetting('searches');
  return succeed(undefined);
};
