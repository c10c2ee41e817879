import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n/messages';
import type { History } from '../../../utils/marks/history';
import type { Size } from '../../../utils/marks/mark';
import { Button } from '../../controls/Button';
import { ErrorLine } from '../../controls/ErrorLine';
import { IconButton } from '../../controls/IconButton';
import { CoverList } from './CoverList';
import './editor.css';
import { KeyHelp } from './KeyHelp';
import { historyKey } from './keys';
import { MarkList } from './MarkList';
import type { CoveredBox } from './Picture';
import { Stage } from './Stage';
import { Toolbar } from './Toolbar';
import { Workbench } from './workbench';

export interface EditorProps {
  /** Where the picture can be shown from, as it was taken: covered, without any mark. */
  address: string;
  size: Size;
  /** What Handrail has covered; null for a picture in which it has not looked. */
  boxes: readonly CoveredBox[] | null;
  /** What was done to it before. */
  history: History;
  /** The picture is being made. */
  busy: boolean;
  /** Why it could not be; null otherwise. */
  problem: string | null;
  /** After every change, to be kept. */
  onChange: (history: History) => void;
  onUse: () => void;
  onCancel: () => void;
  /** Goes on in a tab of its own, where there is more room; left out there. */
  onEnlarge?: () => void;
}

/** Draws on a picture, covers parts of it, and says what is covered already. */
export function Editor(props: EditorProps) {
  const { address, size, boxes, history, busy, problem, onChange, onUse, onCancel, onEnlarge } = props;
  const changed = useRef(onChange);
  changed.current = onChange;
  // One bench for as long as the picture is open: what was kept is where it begins, and from then on it leads.
  const bench = useMemo(() => new Workbench(size, history, (next) => changed.current(next)), [address]);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  useHistoryKeys(bench);
  return (
    <main class="editor" style={{ '--shape': Math.min(2, size.height / size.width) }}>
      <header class="editor-head">
        <h1 class="editor-title" tabIndex={-1} ref={title}>
          {t('editor_title')}
        </h1>
        <Toolbar bench={bench} />
        <div class="editor-end">
          {onEnlarge && <IconButton icon="external-link" name={t('editor_enlarge')} onClick={onEnlarge} />}
          <Button kind="quiet" onClick={onCancel}>
            {t('editor_cancel')}
          </Button>
          <Button kind="primary" busy={busy && t('editor_busy')} onClick={onUse}>
            {t('editor_use')}
          </Button>
        </div>
      </header>
      <Stage bench={bench} address={address} boxes={boxes ?? []} />
      <div class="editor-side">
        {problem && <ErrorLine>{problem}</ErrorLine>}
        {boxes ? (
          <CoverList bench={bench} boxes={boxes} />
        ) : (
          <p class="editor-warning">{t('editor_not_looked')}</p>
        )}
        <MarkList bench={bench} />
        <KeyHelp />
      </div>
      <p class="unseen" role="status">
        {bench.said.value}
      </p>
    </main>
  );
}

/** Undo and redo are heard wherever the focus is, also when what had it has just gone. */
function useHistoryKeys(bench: Workbench): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (historyKey(bench, event)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [bench]);
}
