import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import { Sign } from '../settings/Sign';
import './space.css';

export type SpacePlaceName = 'tickets' | 'articles' | 'feedback' | null;

export interface SpaceBarProps {
  desk: string;
  current: SpacePlaceName;
  onTickets: () => void;
  onArticles: () => void;
  onFeedback: () => void;
  /** The menu of the account. */
  more: ComponentChildren;
}

/** The bar of the support space: whose it is, its places, and the account. */
export function SpaceBar({ desk, current, onTickets, onArticles, onFeedback, more }: SpaceBarProps) {
  return (
    <div class="space-bar">
      <button type="button" class="space-name" onClick={onTickets}>
        <Sign />
        <span class="one-line" dir="auto">
          {desk}
        </span>
      </button>
      <nav class="space-places" aria-label={t('tabs_label')}>
        <Place icon="inbox" words={t('tab_tickets')} current={current === 'tickets'} onClick={onTickets} />
        <Place
          icon="book-open"
          words={t('tickets_articles')}
          current={current === 'articles'}
          onClick={onArticles}
        />
        <Place
          icon="message-square-heart"
          words={t('feedback_send')}
          current={current === 'feedback'}
          onClick={onFeedback}
        />
        {more}
      </nav>
    </div>
  );
}

interface PlaceProps {
  icon: IconName;
  words: string;
  current: boolean;
  onClick: () => void;
}

function Place({ icon, words, current, onClick }: PlaceProps) {
  return (
    <button
      type="button"
      class="button button--quiet button--usual"
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  );
}
