import type { Locale } from '../protocol/limits';
import type { Notice } from '../tickets/notices';
import { pickLocale } from './locale';
import { loadLocale, t, tn } from './messages';

/** How much of a comment a notice shows; systems cut it shorter still. */
const EXCERPT = 200;

/**
 * What a notice of the system says. Without its content it names nobody and no ticket: a notice is seen by whoever
 * stands by.
 */
export async function noticeTexts(
  chosen: Locale | undefined,
  notice: Notice,
  withContent: boolean,
): Promise<{ title: string; message: string }> {
  await loadLocale(chosen ?? pickLocale(navigator.languages));
  const { ticket, comment, count } = notice;
  if (!withContent) {
    return {
      title: t('extension_name'),
      message: comment ? tn('notice_replies', count) : t('notice_status'),
    };
  }
  const message = comment?.body.slice(0, EXCERPT) ?? t(`status_${ticket.status}`);
  return { title: comment ? `${comment.author.name}: ${ticket.summary}` : ticket.summary, message };
}
