import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../utils/i18n/messages';
import { PAINTS } from '../../../utils/marks/drawing';
import { MARK_COLOURS } from '../../../utils/marks/mark';
import { Icon } from '../../controls/Icon';
import { TOOLS } from './tool';
import { ToolIcon } from './tool-icons';
import type { Workbench } from './workbench';
import './tools.css';

/** Tools, colours, undo and redo. Tools and colours are radio buttons: one Tab, then the arrow keys. */
export function Toolbar({ bench }: { bench: Workbench }) {
  return (
    <div class="editor-tools" role="toolbar" aria-label={t('editor_tools')}>
      <Tools bench={bench} />
      <Colours bench={bench} />
      <Steps bench={bench} />
    </div>
  );
}

function Tools({ bench }: { bench: Workbench }) {
  const name = useId();
  return (
    <fieldset class="editor-set">
      <legend class="unseen">{t('editor_tool')}</legend>
      {TOOLS.map((tool) => (
        <label class="tool" key={tool} title={t(`editor_${tool}`)}>
          <input
            class="unseen"
            type="radio"
            name={name}
            checked={bench.tool.value === tool}
            onChange={() => bench.choose(tool)}
          />
          <ToolIcon name={tool} />
          <span class="tool-words">{t(`editor_${tool}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Colours({ bench }: { bench: Workbench }) {
  const name = useId();
  return (
    <fieldset class="editor-set editor-colours">
      <legend class="unseen">{t('editor_colour')}</legend>
      {MARK_COLOURS.map((colour) => (
        <label class="colour" key={colour} title={t(`editor_${colour}`)}>
          <input
            class="unseen"
            type="radio"
            name={name}
            aria-label={t(`editor_${colour}`)}
            checked={bench.colour.value === colour}
            onChange={() => bench.paint(colour)}
          />
          <span class="colour-dot" style={{ background: PAINTS[colour] }} />
        </label>
      ))}
    </fieldset>
  );
}

function Steps({ bench }: { bench: Workbench }) {
  const { past, future } = bench.history.value;
  return (
    <div class="editor-set">
      <StepButton name={t('editor_undo')} off={past.length === 0} onClick={() => bench.undo()}>
        <Icon name="undo-2" size={18} />
      </StepButton>
      <StepButton name={t('editor_redo')} off={future.length === 0} onClick={() => bench.redo()}>
        <ToolIcon name="redo" />
      </StepButton>
    </div>
  );
}

type StepButtonProps = { name: string; off: boolean; onClick: () => void; children: ComponentChildren };

/** Off, it keeps the focus: the last undo must not throw the person out. */
export function StepButton({ name, off, onClick, children }: StepButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      {children}
    </button>
  );
}
