/**
 * What the corner button shows. It stands on the public shelf (`storage.local`), which every content script can
 * read: never a summary, a comment or an address in here.
 */
export interface CornerState {
  version: 2;
  /** `telling`: an answer waits. `changed`: a ticket has another status. `waiting`: something is not sent yet. */
  state: 'resting' | 'telling' | 'changed' | 'waiting' | 'signed-out';
  /** The strokes of the small sign of this state; empty for none. */
  sign: string;
  /** The rules of the style sheet that this state has beside those of the resting button; empty for none. */
  style: string;
  /** The name spoken, in the person's language: "Help, 2 new replies from Maya". */
  label: string;
  /** The words beside the sign or the photo on hover and focus: "Help", "2 from Maya". */
  words: string;
  /** Unread count as shown, `9+` above nine; empty for none. */
  count: string;
  /** The agent's photo, 72 x 72, as a data: URL; null shows initials. */
  photo: string | null;
  initials: string;
  /** False until help has been opened once: the resting button then wears its word. */
  opened: boolean;
  /** The language of `label` and `words`. */
  locale: string;
}

/** The names of the keys on the public shelf. */
export const CORNER_KEY = 'corner';

/**
 * True for what can be shown: written whole by this version of the worker, with a photo that asks no server for
 * anything. This check travels to every page.
 */
export function isCornerState(value: unknown): value is CornerState {
  const { version, photo } = Object(value) as Record<string, unknown>;
  return version === 2 && (photo === null || /^data:image/.test(photo as string));
}
