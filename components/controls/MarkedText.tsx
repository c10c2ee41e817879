import './list.css';

export interface MarkedTextProps {
  text: string;
  /** From and to, in UTF-16 code units; in order, never overlapping. */
  marks: readonly (readonly [from: number, to: number])[];
}

/** A text with the words that were found bold and underlined. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces = marks.map(([from, to], index) => ({
    before: text.slice(marks[index - 1]?.[1] ?? 0, from),
    found: text.slice(from, to),
  }));
  return (
    <>
      {pieces.map(({ before, found }, index) => (
        <span key={index}>
          {before}
          <mark class="marked">{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
