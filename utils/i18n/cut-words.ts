/** The beginning of a text in at most so many characters, with an ellipsis where it was cut; never half a character. */
export function cutWords(text: string, most: number): string {
  const signs = Array.from(text);
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
