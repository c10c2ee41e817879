import { wordsOnPicture } from '../../../components/capture/editor/break-words';
import { Editor, type EditorProps } from '../../../components/capture/editor/Editor';
import type { CoveredBox } from '../../../components/capture/editor/Picture';
import { type History, NO_HISTORY } from '../../../utils/marks/history';
import type { Edit, Mark } from '../../../utils/marks/mark';
import { UNTOUCHED } from '../../../utils/marks/mark';
import { SENSITIVE_REASONS, type SensitiveReason } from '../../../utils/tickets/shot';
import { INVOICE_PAGE, LONG_PAGE } from '../pictures';
import { nothing, type Screens } from './screen';

const PATCH =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="140" height="22"%3E%3Crect width="140" height="22" fill="%23fff"/%3E%3Ctext y="16" font-family="sans-serif" font-size="16"%3EBahnhofstrasse 4%3C/text%3E%3C/svg%3E';

const box = (id: string, reason: SensitiveReason, y: number, below: string | null = PATCH): CoveredBox => ({
  id,
  reason,
  x: 330,
  y,
  width: 140,
  height: 22,
  below,
});

const BOXES = [box('1', 'personal', 312), box('2', 'iban', 340), box('3', 'email-address', 368)];

const marks = (): Mark[] => [
  { id: 1, kind: 'arrow', colour: 'red', from: { x: 860, y: 70 }, to: { x: 740, y: 146 } },
  {
    id: 2,
    kind: 'text',
    colour: 'red',
    at: { x: 868, y: 50 },
    words: 'Appears after Share',
    ...wordsOnPicture('Appears after Share', 1),
  },
];

const historyOf = (change: Partial<Edit>): History => ({
  past: [UNTOUCHED],
  now: { ...UNTOUCHED, ...change },
  future: [],
});

const COLOURS = ['red', 'yellow', 'green', 'black'] as const;

/** More than anybody draws. */
const manyMarks = (): Mark[] =>
  Array.from({ length: 60 }, (_, index): Mark => {
    const [x, y] = [40 + (index % 10) * 114, 40 + Math.floor(index / 10) * 108];
    const colour = COLOURS[index % 4] ?? 'red';
    const common = { id: index + 1, colour };
    if (index % 5 === 0) return { ...common, kind: 'box', box: { x, y, width: 90, height: 60 } };
    if (index % 5 === 1) return { ...common, kind: 'arrow', from: { x, y }, to: { x: x + 80, y: y + 50 } };
    if (index % 5 === 2) return { id: index + 1, kind: 'cover', box: { x, y, width: 80, height: 20 } };
    if (index % 5 === 3) {
      const points = Array.from({ length: 20 }, (_, step) => ({
        x: x + step * 4,
        y: y + 20 + Math.sin(step / 2) * 16,
      }));
      return { ...common, kind: 'pen', points };
    }
    const words = `Rechtsschutzversicherung ${index}`;
    return { ...common, kind: 'text', at: { x, y }, words, ...wordsOnPicture(words, 1) };
  });

const EditorWith = (props: Partial<EditorProps>) => (
  <Editor
    address={INVOICE_PAGE}
    size={{ width: 1200, height: 700 }}
    boxes={BOXES}
    history={NO_HISTORY}
    busy={false}
    problem={null}
    onChange={nothing}
    onUse={nothing}
    onCancel={nothing}
    onEnlarge={nothing}
    {...props}
  />
);

export const editorScreens: Screens = {
  editor: () => <EditorWith history={historyOf({ marks: marks() })} />,
  'editor-fresh': () => <EditorWith />,
  'editor-nothing-found': () => <EditorWith boxes={[]} />,
  'editor-own-photo': () => <EditorWith boxes={null} />,
  'editor-uncovered': () => (
    <EditorWith
      boxes={[...BOXES, box('4', 'token', 396, null)]}
      history={historyOf({ uncovered: ['1'], crop: { x: 260, y: 100, width: 900, height: 420 } })}
    />
  ),
  'editor-many': () => (
    <EditorWith
      boxes={SENSITIVE_REASONS.flatMap((reason, index) => [
        box(`a${index}`, reason, 300 + index * 24),
        box(`b${index}`, reason, 312 + index * 24),
      ])}
      history={historyOf({ marks: manyMarks() })}
    />
  ),
  'editor-huge': () => (
    <EditorWith
      address={LONG_PAGE}
      size={{ width: 1280, height: 20_000 }}
      history={historyOf({ marks: marks() })}
    />
  ),
  'editor-busy': () => <EditorWith busy history={historyOf({ marks: marks() })} />,
  'editor-failed': () => (
    <EditorWith problem="No picture could be taken." history={historyOf({ marks: marks() })} />
  ),
};
