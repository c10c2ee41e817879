/**
 * The rows of the first table below a heading of a Markdown page, each cell as its back-ticked words and its text.
 * Throws when there is no such heading or table: a check must not pass because its list was renamed away.
 */
export function readTable(markdown: string, heading: string): Cell[][] {
  const [, below] = markdown.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const section = below?.split(/^#+ /m)[0] ?? '';
  const lines = section.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const after = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  const rows = first < 0 ? [] : lines.slice(first + 2, after < 0 ? undefined : after);
  if (rows.length === 0) throw new Error(`No table stands under the heading "${heading}"`);
  return rows.map((row) => row.split('|').slice(1, -1).map(readCell));
}

export interface Cell {
  words: string[];
  text: string;
}

const readCell = (cell: string): Cell => ({
  words: Array.from(cell.matchAll(/`([^`]+)`/g), (match) => match[1] ?? ''),
  text: cell.trim(),
});
