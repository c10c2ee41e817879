const KEYS: Record<string, (at: number, last: number) => number> = {
  ArrowUp: (at, last) => (at < 0 ? last : at - 1),
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys, Home and End walk the comments of a thread, from the thread itself or from one of them. */
export function walkComments(event: KeyboardEvent): void {
  const log = event.currentTarget as HTMLElement;
  const comments = Array.from(log.querySelectorAll<HTMLElement>('article'));
  const at = comments.indexOf(event.target as HTMLElement);
  const step = KEYS[event.key];
  // A link or a picture inside a comment keeps its keys.
  if (!step || comments.length === 0 || (at < 0 && event.target !== log)) return;
  event.preventDefault();
  // Past the first and the last one there is none, and the focus stays.
  comments[step(at, comments.length - 1)]?.focus();
}
