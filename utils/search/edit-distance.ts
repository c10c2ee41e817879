/** Room for the rows of the longest words there are in an index. */
const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word of the other; anything above `most` is
 * answered as `most` + 1.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last, row] = ROWS as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let at = 1; at <= one.length; at++) {
    if (fillRow(one, other, at, before, last, row) > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** The smallest number of the row. */
function fillRow(
  one: string,
  other: string,
  at: number,
  before: Uint8Array,
  last: Uint8Array,
  row: Uint8Array,
): number {
  const letter = one.charCodeAt(at - 1);
  let least = at;
  row[0] = at;
  for (let column = 1; column <= other.length; column++) {
    const same = letter === other.charCodeAt(column - 1);
    let cost = Math.min(
      (last[column - 1] ?? 0) + (same ? 0 : 1),
      (last[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
    );
    if (
      at > 1 &&
      column > 1 &&
      letter === other.charCodeAt(column - 2) &&
      one.charCodeAt(at - 2) === other.charCodeAt(column - 1)
    )
      cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
    row[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
