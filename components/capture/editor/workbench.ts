import { computed, signal } from '@preact/signals';
import { unitOf } from '../../../utils/marks/geometry';
import { done, type History, NO_HISTORY, redone, undone } from '../../../utils/marks/history';
import {
  type Edit,
  type Mark,
  type MarkColour,
  nextMarkId,
  type Point,
  type Size,
} from '../../../utils/marks/mark';
import type { Area } from '../../../utils/tickets/shot';
import { editorWords } from './editor-words';
import { beginSketch, finishSketch, type Sketch, type SketchKind, stretchSketch } from './sketch';
import type { Tool } from './tool';

/** Keys held down, or pressed one after the other within this time, are one step of the history. */
const ONE_STEP_MS = 1000;

/**
 * A picture that is being edited: what was done to it, and what the person is doing. Pointer, keys and lists all work
 * through it, so each tool does the same by each of them.
 */
export class Workbench {
  readonly tool = signal<Tool>('select');
  readonly colour = signal<MarkColour>('red');
  /** The mark that is worked with. */
  readonly selected = signal<number | null>(null);
  /** The thing covered by Handrail that is pointed at in the list. */
  readonly shownBox = signal<string | null>(null);
  readonly sketch = signal<Sketch | null>(null);
  /** Where the keys draw; null until they are used. */
  readonly cursor = signal<Point | null>(null);
  /** Where words are being written, and the text they replace. */
  readonly writing = signal<{ at: Point; id: number | null; words: string } | null>(null);
  /** The last thing said to assistive technology. */
  readonly said = signal('');
  readonly history = signal<History>(NO_HISTORY);
  /** What is being pulled by the pointer, until it is let go: one step of the history. */
  readonly pulled = signal<Edit | null>(null);
  readonly edit = computed<Edit>(() => this.pulled.value ?? this.history.value.now);
  readonly unit: number;
  private lastStep = { name: '', at: 0 };

  constructor(
    readonly size: Size,
    history: History,
    private readonly changed: (history: History) => void,
  ) {
    this.unit = unitOf(size);
    this.history.value = history;
  }

  mark(id: number | null): Mark | undefined {
    return this.edit.value.marks.find((mark) => mark.id === id);
  }

  say(words: string): void {
    // The same words twice are a change only when they differ.
    this.said.value = this.said.value === words ? `${words}\u00a0` : words;
  }

  choose(tool: Tool): void {
    this.tool.value = tool;
    this.sketch.value = null;
    this.selected.value = null;
  }

  paint(colour: MarkColour): void {
    this.colour.value = colour;
    const mark = this.mark(this.selected.value);
    if (mark && mark.kind !== 'cover') this.change({ ...mark, colour });
  }

  /** Shows how it would be, while the pointer is down. */
  pull(change: Partial<Edit>): void {
    this.pulled.value = { ...this.history.value.now, ...change };
  }

  letGo(keep: boolean): void {
    const pulled = this.pulled.value;
    this.pulled.value = null;
    if (pulled && keep) this.apply(pulled);
  }

  /** @param name steps of the same name, one after the other, are undone together */
  apply(change: Partial<Edit>, name = ''): void {
    const now = Date.now();
    const amend = name !== '' && name === this.lastStep.name && now - this.lastStep.at < ONE_STEP_MS;
    this.lastStep = { name, at: now };
    this.put(done(this.history.value, { ...this.edit.value, ...change }, amend));
  }

  undo(): void {
    this.turn(undone(this.history.value), editorWords.undone());
  }

  redo(): void {
    this.turn(redone(this.history.value), editorWords.redone());
  }

  add(mark: Mark): void {
    this.apply({ marks: [...this.edit.value.marks, mark] });
    this.selected.value = mark.id;
    this.say(editorWords.added(mark));
  }

  change(mark: Mark, name = ''): void {
    this.apply({ marks: this.marksWith(mark) }, name);
  }

  /** All marks, with one of them as it is now. */
  marksWith(mark: Mark): Mark[] {
    return this.edit.value.marks.map((one) => (one.id === mark.id ? mark : one));
  }

  remove(id: number): void {
    const mark = this.mark(id);
    if (!mark) return;
    this.apply({ marks: this.edit.value.marks.filter((one) => one.id !== id) });
    if (this.selected.value === id) this.selected.value = null;
    this.say(editorWords.removed(mark));
  }

  crop(area: Area | null, name = ''): void {
    this.apply({ crop: area }, name);
  }

  uncover(boxId: string): void {
    this.apply({ uncovered: [...this.edit.value.uncovered, boxId] });
  }

  coverAgain(boxId: string): void {
    this.apply({ uncovered: this.edit.value.uncovered.filter((id) => id !== boxId) });
  }

  begin(kind: SketchKind, at: Point): void {
    this.selected.value = null;
    this.sketch.value = beginSketch(kind, nextMarkId(this.edit.value.marks), this.colour.value, at);
  }

  stretch(to: Point): void {
    if (this.sketch.value) this.sketch.value = stretchSketch(this.sketch.value, to, this.size);
  }

  end(): void {
    const drawn = this.sketch.value && finishSketch(this.sketch.value, this.size);
    this.sketch.value = null;
    if (!drawn) return;
    if (drawn.kind === 'crop') {
      this.crop(drawn.box);
      this.say(editorWords.cropped());
    } else this.add(drawn);
  }

  private turn(next: History, words: string): void {
    if (next === this.history.value) return;
    this.lastStep.name = '';
    this.sketch.value = null;
    this.put(next);
    if (!this.mark(this.selected.value)) this.selected.value = null;
    this.say(words);
  }

  private put(history: History): void {
    this.history.value = history;
    this.changed(history);
  }
}
