import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';
import './ready.css';

export interface NarrowedProps {
  browser: 'chrome' | 'edge' | 'firefox';
  /** Opens the browser's own page for it; Firefox lets nobody, so there the way is told in words. */
  onSiteAccess: () => void;
}

/** Says what is missing where the person has not left us every site, and how to change it. */
export function Narrowed({ browser, onSiteAccess }: NarrowedProps) {
  return (
    <div class="narrowed">
      <Icon name="circle-alert" />
      <p>
        {t('narrowed')}{' '}
        {browser === 'firefox' ? (
          t('narrowed_firefox')
        ) : (
          <button type="button" class="link" onClick={onSiteAccess}>
            {t('narrowed_change')}
          </button>
        )}
      </p>
    </div>
  );
}
