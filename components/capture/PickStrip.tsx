import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import type { PickKind } from '../../utils/marks/picked';
import { Button } from '../controls/Button';
import './capture.css';

export interface PickStripProps {
  kind: PickKind;
  /** What is pointed at by the keys, in words; empty for nothing. */
  words: string;
  onKey: (key: string, shift: boolean) => void;
  onCancel: () => void;
}

const KEYS = /^(?:Arrow\w+|Enter|Escape| )$/;

/** While something is picked on the page: what to do, here too, for those who do it by keys. */
export function PickStrip({ kind, words, onKey, onCancel }: PickStripProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.target !== event.currentTarget || !KEYS.test(event.key)) return;
    event.preventDefault();
    onKey(event.key, event.shiftKey);
  };
  return (
    <div class="pick">
      <div
        class="pick-keys"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive
        tabIndex={0}
        ref={place}
        aria-label={t(`pick_hint_${kind}`)}
        onKeyDown={onKeyDown}
      >
        <p>{t(`pick_hint_${kind}`)}</p>
        <p class="meta">{t(`pick_keys_${kind}`)}</p>
        <p class="pick-words" role="status">
          {words}
        </p>
      </div>
      <Button size="small" onClick={onCancel}>
        {t('editor_cancel')}
      </Button>
    </div>
  );
}
