import type { ComponentChildren } from 'preact';
import './notice.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface StripProps {
  tone: 'amber' | 'red' | 'green' | 'plain';
  icon: IconName;
  children: ComponentChildren;
  /** One thing to do about it. */
  action?: { words: string; onClick: () => void } | undefined;
}

/** One sentence over the full width, under the bar. */
export function Strip({ tone, icon, children, action }: StripProps) {
  return (
    <div class={`strip strip--${tone}`}>
      <Icon name={icon} />
      <p class="strip-words" role={tone === 'plain' ? undefined : 'status'}>
        {children}
      </p>
      {action && (
        <button type="button" class="link" onClick={action.onClick}>
          {action.words}
        </button>
      )}
    </div>
  );
}
