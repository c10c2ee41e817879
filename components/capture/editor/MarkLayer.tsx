import { boundsOf } from '../../../utils/marks/geometry';
import type { Mark } from '../../../utils/marks/mark';
import { handleName, numberedName } from './editor-words';
import { HandleDot } from './HandleDot';
import { handlesOf } from './handles';
import { MarkDrawing } from './MarkDrawing';
import type { Workbench } from './workbench';

export interface LayerProps {
  bench: Workbench;
  /** CSS pixels for one pixel of the picture. */
  scale: number;
}

/** The marks, each an element with a name, and the handles of the one that is worked with. Covers lie lowest. */
export function MarkLayer({ bench, scale }: LayerProps) {
  const { marks } = bench.edit.value;
  const covers = marks.filter(({ kind }) => kind === 'cover');
  const drawings = marks.filter(({ kind }) => kind !== 'cover');
  return [...covers, ...drawings].map((mark) => (
    <MarkElement key={mark.id} mark={mark} bench={bench} scale={scale} />
  ));
}

function MarkElement({ mark, bench, scale }: LayerProps & { mark: Mark }) {
  const chosen = bench.selected.value === mark.id;
  const name = numberedName(mark, bench.edit.value.marks);
  const written = bench.writing.value?.id === mark.id;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG element cannot be a button element */}
      <g
        class="mark"
        role="button"
        tabindex={0}
        aria-label={name}
        aria-pressed={chosen}
        data-mark={mark.id}
        visibility={written ? 'hidden' : undefined}
        onFocus={() => {
          bench.selected.value = mark.id;
        }}
      >
        <HitArea mark={mark} unit={bench.unit} scale={scale} />
        <MarkDrawing mark={mark} unit={bench.unit} />
        {chosen && <Outline mark={mark} unit={bench.unit} scale={scale} />}
      </g>
      {chosen &&
        handlesOf(mark).map(({ handle, at }) => (
          <HandleDot
            key={handle}
            handle={handle}
            mark={mark.id}
            at={at}
            name={handleName(name, handle)}
            scale={scale}
            round={mark.kind === 'arrow'}
          />
        ))}
    </>
  );
}

/** Thin lines can be hit by a finger. */
function HitArea({ mark, unit, scale }: { mark: Mark; unit: number; scale: number }) {
  const { x, y, width, height } = boundsOf(mark, unit);
  const more = 8 / scale;
  return (
    <rect
      class="mark-hit"
      x={x - more}
      y={y - more}
      width={width + 2 * more}
      height={height + 2 * more}
      fill={mark.kind === 'box' ? 'none' : 'transparent'}
      stroke={mark.kind === 'box' ? 'transparent' : undefined}
      stroke-width={mark.kind === 'box' ? 2 * more : undefined}
    />
  );
}

function Outline({ mark, unit, scale }: { mark: Mark; unit: number; scale: number }) {
  if (mark.kind === 'arrow') return null;
  const { x, y, width, height } = boundsOf(mark, unit);
  const more = mark.kind === 'pen' || mark.kind === 'text' ? 4 / scale : 0;
  const frame = { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more };
  return (
    <>
      <rect {...frame} class="mark-outline mark-outline--light" stroke-width={3 / scale} />
      <rect {...frame} class="mark-outline" stroke-width={1 / scale} />
    </>
  );
}
