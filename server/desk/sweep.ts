import { removeUnsentBefore } from '../db/attachments';
import { removeSentLettersBefore } from '../db/letters';
import { removeChecksBefore } from '../db/reply-addresses';
import { removeReportsBefore } from '../db/search-words';
import { removeSessionsBefore } from '../db/sessions';
import { removeSignInsBefore } from '../db/sign-ins';
import { dropFiles } from './attachments';
import type { Desk } from './desk';

const DAY = 86_400_000;

/** Days for which the words of a search report are kept. */
const REPORT_DAYS = 180;

/** Forgets codes and sessions that have been over for a day, uploads that were not sent within one, and old search reports. */
export async function sweep(desk: Desk): Promise<void> {
  const { sql, clock } = desk;
  const dayAgo = new Date(clock().getTime() - DAY);
  await removeSignInsBefore(sql, dayAgo);
  await removeSessionsBefore(sql, dayAgo);
  await removeReportsBefore(sql, new Date(clock().getTime() - REPORT_DAYS * DAY));
  await removeChecksBefore(sql, dayAgo);
  await removeSentLettersBefore(sql, dayAgo);
  for (const path of await removeUnsentBefore(sql, dayAgo)) await dropFiles(desk, path);
}
