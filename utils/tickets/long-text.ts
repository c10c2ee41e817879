/** What is longer, in UTF-16 code units, is shown from its beginning: nobody scrolls past it unasked. */
const LONG = 8_000;
const SHOWN = 6_000;

/** The beginning of a very long text, up to the end of a line or of a word; null for one that is shown whole. */
export function longBeginning(text: string): string | null {
  if (text.length <= LONG) return null;
  const cut = text.slice(0, SHOWN);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '));
  // Without either for long, as in Japanese, anywhere but within a character.
  return `${(end > SHOWN / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()} …`;
}
