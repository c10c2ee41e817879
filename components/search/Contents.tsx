import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';
import { goToHeading, type Heading } from './article-headings';
import './contents.css';

/** A text with fewer headings is seen at one look. */
const FEWEST = 3;

export interface ContentsProps {
  headings: Heading[];
  /** The one that is read now; -1 before the first. */
  current: number;
}

/** What a long article holds: folded away in a panel, a column where there is room. */
export function Contents({ headings, current }: ContentsProps) {
  const [open, setOpen] = useState(false);
  if (headings.length < FEWEST) return null;
  return (
    <nav class="contents" aria-label={t('article_contents')}>
      <button type="button" class="contents-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="list" />
        <span>{t('article_contents')}</span>
        <Icon name="chevron-down" />
      </button>
      <p class="contents-title heading" aria-hidden="true">
        {t('article_contents')}
      </p>
      <ul class="contents-list" data-open={open ? '' : undefined}>
        {headings.map((heading, index) => (
          <li key={index} class={heading.level === 3 ? 'contents-under' : undefined}>
            <button
              type="button"
              class="contents-line"
              dir="auto"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => {
                setOpen(false);
                goToHeading(heading);
              }}
            >
              {heading.words}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
