import { t } from '../../utils/i18n/messages';
import type { Draft } from '../../utils/tickets/draft';
import { Icon } from '../controls/Icon';
import { tipsOf } from './draft-faults';

/** Three ticks that notice what an answer would need and is not there yet. */
export function Tips({ draft }: { draft: Draft }) {
  return (
    <ul class="tips" aria-label={t('ask_tips')}>
      {tipsOf(draft).map(({ words, there }) => (
        <li key={words} class={there ? 'tip tip--there' : 'tip'}>
          <Icon name={there ? 'check' : 'circle-dashed'} />
          <span aria-hidden="true">{words}</span>
          <span class="unseen">{t(there ? 'ask_tip_there' : 'ask_tip_missing', { tip: words })}</span>
        </li>
      ))}
    </ul>
  );
}
