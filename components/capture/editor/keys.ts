import { clampPoint, moveMark } from '../../../utils/marks/geometry';
import type { Point } from '../../../utils/marks/mark';
import { editorWords } from './editor-words';
import { pullCrop, pullMark } from './handles';
import { type Held, heldBy } from './pointer';
import type { Workbench } from './workbench';

const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** One pixel of the picture, ten with Shift; null for a key that does not move. */
export function stepOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Point | null {
  const step = STEPS[key];
  if (!step) return null;
  const by = shiftKey ? 10 : 1;
  return { x: step.x * by, y: step.y * by };
}

/** Undo and redo, wherever in the editor the focus is, but in a field. True when the key did something. */
export function historyKey(bench: Workbench, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) bench.redo();
  else if (key === 'z') bench.undo();
  else return false;
  return true;
}

/** Keys on the picture, on a mark or on a handle. True when the key did something. */
export function pictureKey(bench: Workbench, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const held = heldBy(event.target);
  if (held.mark === null && held.handle === null) return drawingKey(bench, event);
  return heldKey(bench, held, event);
}

/** Arrows move a mark or pull its handle, Delete removes it, Enter writes on. */
function heldKey(bench: Workbench, { mark: id, handle }: Held, event: KeyboardEvent): boolean {
  const step = stepOf(event);
  const mark = bench.mark(id);
  const { crop } = bench.edit.value;
  if (step) {
    if (mark) {
      bench.change(
        handle ? pullMark(mark, handle, step, bench.size) : moveMark(mark, step, bench.size),
        `move ${id} ${handle}`,
      );
    } else if (crop && handle) bench.crop(pullCrop(crop, handle, step, bench.size), `crop ${handle}`);
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (mark) bench.remove(mark.id);
    else bench.crop(null);
    return true;
  }
  if (event.key === 'Escape') {
    bench.selected.value = null;
    return true;
  }
  if (mark?.kind !== 'text' || event.key !== 'Enter') return false;
  bench.writing.value = { at: mark.at, id: mark.id, words: mark.words };
  return true;
}

/** Arrows move the place where is drawn, Enter or Space begins and ends, Escape lets be. */
function drawingKey(bench: Workbench, event: KeyboardEvent): boolean {
  const tool = bench.tool.value;
  if (tool === 'select') return false;
  const at = bench.cursor.value ?? middleOf(bench);
  const step = stepOf(event);
  if (step) {
    const to = clampPoint({ x: at.x + step.x, y: at.y + step.y }, bench.size);
    bench.cursor.value = to;
    bench.stretch(to);
    bench.say(editorWords.at(to.x, to.y));
    return true;
  }
  if (event.key === 'Escape') {
    if (bench.sketch.value) bench.sketch.value = null;
    else bench.choose('select');
    return true;
  }
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  bench.cursor.value = at;
  if (tool === 'text') bench.writing.value = { at, id: null, words: '' };
  else if (bench.sketch.value) bench.end();
  else begin(bench, tool, at);
  return true;
}

function begin(bench: Workbench, tool: Parameters<Workbench['begin']>[0], at: Point): void {
  bench.begin(tool, at);
  bench.say(editorWords.begun());
}

/** The middle of what is left of the picture. */
export function middleOf({ edit, size }: Workbench): Point {
  const { x, y, width, height } = edit.value.crop ?? { x: 0, y: 0, ...size };
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
