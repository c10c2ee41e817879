/** Text that stands in one line of thought: what a person reads as one, in however many elements it is written. */
export interface TextRun {
  text: string;
  /** The text nodes, in order, and where in `text` each begins. */
  parts: { node: Text; from: number }[];
}

/** Elements that do not end a word. Whatever else stands between two texts parts them. */
const WITHIN_LINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tspan textpath tt u var wbr'.split(
    ' ',
  ),
);

export const endsRun = (element: Element): boolean => !WITHIN_LINE.has(element.localName);

/** Collects runs while a tree is walked. */
export class RunCollector {
  readonly runs: TextRun[] = [];
  private open: TextRun = { text: '', parts: [] };

  add(node: Text): void {
    this.open.parts.push({ node, from: this.open.text.length });
    this.open.text += node.data;
  }

  end(): void {
    if (this.open.text.trim()) this.runs.push(this.open);
    this.open = { text: '', parts: [] };
  }
}

/** The range of the page that shows a piece of a run. */
export function rangeOf({ parts }: TextRun, start: number, end: number): Range {
  const range = new Range();
  const first = parts.findLast(({ from }) => from <= start) ?? parts[0];
  const last = parts.findLast(({ from }) => from < end) ?? first;
  if (first && last) {
    range.setStart(first.node, start - first.from);
    range.setEnd(last.node, Math.min(end - last.from, last.node.data.length));
  }
  return range;
}
