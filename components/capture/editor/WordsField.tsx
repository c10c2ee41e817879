import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/messages';
import { pulledInside } from '../../../utils/marks/geometry';
import { nextMarkId, type TextMark } from '../../../utils/marks/mark';
import { wordsOnPicture } from './break-words';
import type { LayerProps } from './MarkLayer';
import type { Workbench } from './workbench';

/** More is no label any more. */
const MOST = 300;

type Writing = NonNullable<Workbench['writing']['value']>;

/** Where words for the picture are written: Enter puts them there, Escape lets them be. */
export function WordsField({ bench, scale }: LayerProps) {
  const writing = bench.writing.value;
  return writing && <OpenField key={writing} bench={bench} scale={scale} writing={writing} />;
}

function OpenField({ bench, scale, writing }: LayerProps & { writing: Writing }) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(writing.words);
  // Before the next key, or the first letters of a quick hand would go to the picture.
  useLayoutEffect(() => field.current?.focus(), []);
  const close = (keep: boolean) => {
    if (bench.writing.peek() !== writing) return;
    bench.writing.value = null;
    if (keep) write(bench, writing, words);
    focusPicture(field.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    close(event.key === 'Enter');
  };
  return (
    <input
      ref={field}
      class={`editor-field editor-field--${bench.colour.value}`}
      dir="auto"
      maxLength={MOST}
      aria-label={t('editor_words')}
      value={words}
      style={{
        insetInlineStart: `min(${writing.at.x * scale}px, calc(100% - 180px))`,
        insetBlockStart: `min(${writing.at.y * scale}px, calc(100% - 40px))`,
      }}
      onInput={(event) => setWords(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => close(true)}
    />
  );
}

/** The field goes away, and the focus must not go with it. */
function focusPicture(field: HTMLElement | null): void {
  field?.parentElement?.querySelector<SVGElement>('.editor-marks')?.focus({ preventScroll: true });
}

function write(bench: Workbench, { at, id }: Writing, words: string): void {
  const before = bench.mark(id);
  if (words.trim() === '') {
    if (before) bench.remove(before.id);
    return;
  }
  const { marks } = bench.edit.peek();
  const mark: TextMark = {
    id: id ?? nextMarkId(marks),
    kind: 'text',
    colour: before?.kind === 'text' ? before.colour : bench.colour.peek(),
    at,
    words: words.trim(),
    ...wordsOnPicture(words, bench.unit),
  };
  const inside = pulledInside(mark, bench.size);
  if (before) bench.change(inside);
  else bench.add(inside);
}
