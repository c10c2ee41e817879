import { t } from './messages';
import { messageTime } from './times';

/** "Up to date", or how old what is shown is. `checkedAt` in milliseconds since 1970, 0 for never. */
export function freshnessWords(checkedAt: number, fresh: boolean): string {
  if (checkedAt === 0) return t('fresh_never');
  return fresh ? t('fresh_now') : t('fresh_as_of', { time: messageTime(checkedAt) });
}
