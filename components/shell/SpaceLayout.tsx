import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { IconButton } from '../controls/IconButton';
import './space.css';

export interface SpaceLayoutProps {
  list: ComponentChildren;
  /** What stands beside the list; null for nothing. */
  pane: { number: number | null; content: ComponentChildren; onClose: () => void } | null;
}

/** A list over the whole width, or with a pane beside it. Each scrolls for itself. */
export function SpaceLayout({ list, pane }: SpaceLayoutProps) {
  const place = useRef<HTMLElement>(null);
  const close = () => {
    // The row gets the focus back before the pane takes it along.
    place.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
    pane?.onClose();
  };
  return (
    <div class={pane ? 'space space--split' : 'space'}>
      <section class="space-list" ref={place}>
        {list}
      </section>
      {pane && (
        <Pane number={pane.number} onClose={close}>
          {pane.content}
        </Pane>
      )}
    </div>
  );
}

interface PaneProps {
  number: number | null;
  onClose: () => void;
  children: ComponentChildren;
}

/** Escape closes it, unless something inside has used the key. */
function Pane({ number, onClose, children }: PaneProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  const words = number === null ? t('tickets_title') : t('thread_pane', { number });
  return (
    <section class="space-pane" aria-label={words} onKeyDown={onKeyDown}>
      <div class="space-pane-bar">
        <span class="soft">{words}</span>
        <IconButton icon="x" name={t('thread_close_pane')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
