import type { Snippet } from '../../utils/search/snippet';

/** A text with the words that were found bold and underlined. */
export function FoundText({ text, marks }: Snippet) {
  const pieces = marks.map(([from, to], index) => ({
    before: text.slice(marks[index - 1]?.[1] ?? 0, from),
    found: text.slice(from, to),
  }));
  return (
    <>
      {pieces.map(({ before, found }, index) => (
        <span key={index}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
