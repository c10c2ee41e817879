/** Which of `count` things in a row a key goes to from `current` (-1 for none); undefined for other keys. */
export function stepTo(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return current <= 0 ? count - 1 : current - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/** Moves the focus among the elements of a group; true when the key was one that moves. */
export function moveFocus(group: HTMLElement | null, selector: string, key: string): boolean {
  const elements = Array.from(group?.querySelectorAll<HTMLElement>(selector) ?? []);
  const current = elements.indexOf(document.activeElement as HTMLElement);
  const next = stepTo(key, current, elements.length) ?? byFirstLetter(elements, current, key);
  if (next === undefined) return false;
  elements[next]?.focus();
  return true;
}

function byFirstLetter(elements: HTMLElement[], current: number, key: string): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (element: HTMLElement) =>
    element.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  const turned = [...elements.slice(current + 1), ...elements.slice(0, current + 1)];
  const found = turned.find(begins);
  return found && elements.indexOf(found);
}
