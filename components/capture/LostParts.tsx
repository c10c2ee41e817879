import { formatTag } from '../../utils/i18n/locale';
import { locale, type MessageKey, t } from '../../utils/i18n/messages';
import type { LostKind, Shot } from '../../utils/tickets/shot';
import { Icon } from '../controls/Icon';
import './capture.css';

const lostWords = (kind: LostKind): string => t(`lost_${kind.replaceAll('-', '_')}` as MessageKey);

/** What a picture does not show although the page does; nothing for one that shows all. */
export function LostParts({ method, lost }: Pick<Shot, 'method' | 'lost'>) {
  const kinds = Array.from(new Set(lost.map(({ kind }) => kind)));
  if (method !== 'rendered' && kinds.length === 0) return null;
  const parts = new Intl.ListFormat(formatTag(locale.value), { type: 'conjunction' }).format(
    kinds.map(lostWords),
  );
  const key = method !== 'rendered' ? 'lost_cut' : kinds.length > 0 ? 'lost_note' : 'lost_nothing';
  return (
    <p class="captured-lost">
      <Icon name="circle-alert" />
      <span>{t(key, { parts })}</span>
    </p>
  );
}
