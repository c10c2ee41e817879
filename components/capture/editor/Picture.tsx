import { useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n/messages';
import type { Point } from '../../../utils/marks/mark';
import type { SensitiveBox } from '../../../utils/tickets/shot';
import { CropLayer } from './CropLayer';
import { pictureKey } from './keys';
import { MarkDrawing } from './MarkDrawing';
import { type LayerProps, MarkLayer } from './MarkLayer';
import { heldBy, type Pull, pullOf } from './pointer';

/** A thing covered by Handrail, with what lies below it, if that is still to be had. */
export type CoveredBox = SensitiveBox & { below: string | null };

export interface PictureProps extends LayerProps {
  address: string;
  boxes: readonly CoveredBox[];
}

const GOING = ['Delete', 'Backspace', 'Escape'];

/** The picture and, over it, everything that is drawn; pointer and keys draw here. */
export function Picture({ bench, scale, address, boxes }: PictureProps) {
  const { width, height } = bench.size;
  const svg = useRef<SVGSVGElement>(null);
  const pull = useRef<{ from: Point; by: Pull } | null>(null);
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = svg.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const onDown = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return;
    const at = pointOf(event);
    bench.cursor.value = null;
    const held = heldBy(event.target);
    const tool = bench.tool.value;
    if (held.handle || (held.mark !== null && tool === 'select')) {
      const by = pullOf(bench, held);
      if (by) pull.current = { from: at, by };
      if (held.mark !== null) bench.selected.value = held.mark;
    } else if (tool === 'select') bench.selected.value = null;
    else if (tool === 'text') {
      // The press would take the focus from the field that it opens.
      event.preventDefault();
      bench.writing.value = { at, id: null, words: '' };
      return;
    } else bench.begin(tool, at);
    if (pull.current || bench.sketch.value) svg.current?.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const at = pointOf(event);
    if (pull.current) {
      const { from, by } = pull.current;
      bench.pull(by({ x: at.x - from.x, y: at.y - from.y }));
    } else bench.stretch(at);
  };
  const onEnd = (keep: boolean) => {
    if (pull.current) bench.letGo(keep);
    else if (keep) bench.end();
    else bench.sketch.value = null;
    pull.current = null;
  };
  return (
    <div
      class="editor-picture"
      dir="ltr"
      style={{ inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` }}
    >
      <img class="editor-bitmap" src={address} alt="" draggable={false} />
      <svg
        ref={svg}
        class={`editor-marks editor-marks--${bench.tool.value}`}
        viewBox={`0 0 ${width} ${height}`}
        role="application"
        tabindex={0}
        aria-label={t('editor_picture', { width, height })}
        aria-describedby="editor-keys"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={() => onEnd(true)}
        onPointerCancel={() => onEnd(false)}
        onDblClick={(event) => writeOn(bench, event.target)}
        onKeyDown={(event) => {
          if (!pictureKey(bench, event)) return;
          event.preventDefault();
          // What had the focus may be gone, and the focus must not go with it.
          if (GOING.includes(event.key)) svg.current?.focus({ preventScroll: true });
        }}
      >
        <Boxes bench={bench} scale={scale} boxes={boxes} />
        <MarkLayer bench={bench} scale={scale} />
        <SketchLayer bench={bench} scale={scale} />
        <CropLayer bench={bench} scale={scale} />
        <Cursor bench={bench} scale={scale} />
      </svg>
    </div>
  );
}

function writeOn(bench: LayerProps['bench'], target: EventTarget | null): void {
  const mark = bench.mark(heldBy(target).mark);
  if (mark?.kind === 'text') bench.writing.value = { at: mark.at, id: mark.id, words: mark.words };
}

/** What was uncovered is seen, and what the list points at is framed. */
function Boxes({ bench, scale, boxes }: LayerProps & { boxes: readonly CoveredBox[] }) {
  const { uncovered } = bench.edit.value;
  return boxes.map(({ id, below, x, y, width, height }) => (
    <g key={id} class="covered-box">
      {below && uncovered.includes(id) && (
        <image href={below} x={x} y={y} width={width} height={height} preserveAspectRatio="none" />
      )}
      {bench.shownBox.value === id && (
        <rect
          class="covered-shown"
          x={x - 3 / scale}
          y={y - 3 / scale}
          width={width + 6 / scale}
          height={height + 6 / scale}
          stroke-width={3 / scale}
        />
      )}
    </g>
  ));
}

function SketchLayer({ bench }: LayerProps) {
  const drawn = bench.sketch.value?.drawn;
  return drawn && drawn.kind !== 'crop' ? <MarkDrawing mark={drawn} unit={bench.unit} /> : null;
}

/** Where the keys draw. */
function Cursor({ bench, scale }: LayerProps) {
  const at = bench.cursor.value;
  if (!at || bench.tool.value === 'select') return null;
  const arm = 12 / scale;
  const path = `M${at.x - arm} ${at.y}h${2 * arm}M${at.x} ${at.y - arm}v${2 * arm}`;
  return (
    <g class="editor-cursor">
      <path d={path} class="editor-cursor-ground" stroke-width={4 / scale} />
      <path d={path} stroke-width={1.5 / scale} />
    </g>
  );
}
