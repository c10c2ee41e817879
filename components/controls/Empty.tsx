import type { ComponentChildren } from 'preact';
import './notice.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface EmptyProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  /** 1 where it is the whole screen. */
  level?: 1 | 2;
  /** What can be done here. */
  actions?: ComponentChildren;
}

/** A place with nothing in it: says what belongs here, what is safe, and what to do. */
export function Empty({ icon, title, level = 2, children, actions }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div class="empty">
      <Icon name={icon} size={24} />
      <Heading class="empty-title" tabIndex={-1} dir="auto">
        {title}
      </Heading>
      {children && <p class="empty-words">{children}</p>}
      {actions && <div class="empty-actions">{actions}</div>}
    </div>
  );
}
