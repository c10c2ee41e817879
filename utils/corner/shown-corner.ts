import { type CornerState, isCornerState } from './corner-state';

/**
 * What the button shows for a value found on the shelf. Nothing there yet is the first day: the button wears its
 * word. A damaged value, or one written by a newer version, is a resting button: a fault of ours never shows on
 * somebody's page.
 *
 * @param nameOfHelp asked only when the shelf has no name to speak: asking the browser for a sentence costs time.
 */
export function shownCorner(value: unknown, nameOfHelp: () => string): CornerState {
  if (isCornerState(value)) return value;
  const help = nameOfHelp();
  return {
    version: 1,
    state: 'resting',
    sign: '',
    label: help,
    words: help,
    count: '',
    photo: null,
    initials: '',
    opened: value !== undefined,
    // Unknown, so that the page's own language is not taken for ours.
    locale: '',
  };
}
