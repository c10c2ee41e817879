import { type CornerState, isCornerState } from './corner-state';

/** What is shown without a state: it has a name, and nothing to tell. */
export type ShownCorner = Pick<CornerState, 'state' | 'label' | 'words' | 'opened'> & Partial<CornerState>;

/**
 * What the button shows for a value found on the shelf. Nothing there yet is the first day: the button wears its
 * word. A damaged value, or one written by a newer version, is a resting button: a fault of ours never shows on
 * somebody's page.
 *
 * @param nameOfHelp asked only when the shelf has no name to speak: asking the browser for a sentence costs time.
 */
export function shownCorner(value: unknown, nameOfHelp: () => string): ShownCorner {
  if (isCornerState(value)) return value;
  const help = nameOfHelp();
  return { state: 'resting', label: help, words: help, opened: value !== undefined };
}
