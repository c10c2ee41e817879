import { t } from '../../../utils/i18n/messages';
import type { Mark } from '../../../utils/marks/mark';
import { IconButton } from '../../controls/IconButton';
import { numberedName } from './editor-words';
import { ToolIcon } from './tool-icons';
import type { Workbench } from './workbench';
import './lists.css';

/** Everything the person has put on the picture; pressing a line goes to the mark. */
export function MarkList({ bench }: { bench: Workbench }) {
  const { marks, crop } = bench.edit.value;
  const count = marks.length + (crop ? 1 : 0);
  if (count === 0) return null;
  return (
    <section class="editor-list" aria-labelledby="editor-yours">
      <div class="editor-list-head">
        <h2 class="heading" id="editor-yours">
          {t('editor_yours')}
        </h2>
        <span class="meta">{count}</span>
      </div>
      <ul>
        {crop && <CropLine bench={bench} />}
        {marks.map((mark) => (
          <MarkLine key={mark.id} bench={bench} mark={mark} />
        ))}
      </ul>
    </section>
  );
}

function MarkLine({ bench, mark }: { bench: Workbench; mark: Mark }) {
  const name = numberedName(mark, bench.edit.value.marks);
  const goThere = () => {
    bench.choose('select');
    bench.selected.value = mark.id;
    document.querySelector<SVGElement>(`[data-mark="${mark.id}"]`)?.focus();
  };
  return (
    <li class={`editor-line${bench.selected.value === mark.id ? ' editor-line--chosen' : ''}`}>
      <button type="button" class="editor-mark" onClick={goThere}>
        <ToolIcon name={mark.kind} />
        <span class="editor-line-words" dir="auto">
          {mark.kind === 'text' ? mark.words : name}
        </span>
      </button>
      <IconButton
        icon="x"
        size={16}
        name={t('remove_named', { name })}
        onClick={() => leaving(() => bench.remove(mark.id))}
      />
    </li>
  );
}

function CropLine({ bench }: { bench: Workbench }) {
  const name = t('editor_crop');
  return (
    <li class="editor-line">
      <button type="button" class="editor-mark" onClick={() => bench.choose('crop')}>
        <ToolIcon name="crop" />
        <span class="editor-line-words">{name}</span>
      </button>
      <IconButton
        icon="x"
        size={16}
        name={t('remove_named', { name })}
        onClick={() => leaving(() => bench.crop(null))}
      />
    </li>
  );
}

/** The line goes away, and the focus must not go with it. */
function leaving(remove: () => void): void {
  remove();
  document.querySelector<SVGElement>('.editor-marks')?.focus({ preventScroll: true });
}
