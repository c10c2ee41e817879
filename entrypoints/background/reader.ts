import { readingAsHash } from '../../utils/articles/reading';
import { goToWindow, openInWindow, openOwnWindow } from '../../utils/browser/pages';
import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, succeed } from '../../utils/problems/problem';
import { writeSetting } from '../../utils/storage/settings';

/** Room for a column of contents beside a column of text. */
const READER = { width: 784, height: 720 };

export const openWindow: PageHandlers['openWindow'] = async ({ url }) => {
  if (!/^https?:\/\//.test(url)) return fail('not-found');
  await openInWindow(url);
  return succeed(undefined);
};

export const openReader: PageHandlers['openReader'] = async ({ reading, print }, { windowId }) => {
  const facts = `${readingAsHash(reading)}&window=${windowId}${print ? '&print' : ''}`;
  await openOwnWindow(`reader.html#${facts}`, READER);
  return succeed(undefined);
};

export const putBack: PageHandlers['putBack'] = async (where) => {
  await writeSetting('putBack', { ...where, at: Date.now() });
  return succeed({ there: await goToWindow(where.windowId) });
};
