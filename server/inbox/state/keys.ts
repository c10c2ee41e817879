/** What a key asks for. */
export type Command = 'next' | 'previous' | 'reply' | 'note' | 'assign' | 'status' | 'search' | 'back';

export interface Pressed {
  key: string;
  /** Whether a modifier is held or text is being composed. */
  modified: boolean;
  /** Whether the key belongs to a text field. */
  typing: boolean;
  /** Whether the focus is in the list of tickets. */
  inList: boolean;
}

const LETTERS: Record<string, Command> = {
  j: 'next',
  k: 'previous',
  r: 'reply',
  n: 'note',
  a: 'assign',
  s: 'status',
  '/': 'search',
};
const ARROWS: Record<string, Command> = { ArrowDown: 'next', ArrowUp: 'previous' };

/**
 * The command of a key, if it has one here. Single letters can be switched off, since they get in the way of
 * speech input; arrows move in the list only, since elsewhere they scroll.
 */
export const commandOf = (pressed: Pressed, letters: boolean): Command | null => {
  if (pressed.modified) return null;
  if (pressed.key === 'Escape') return 'back';
  if (pressed.typing) return null;
  if (pressed.inList && ARROWS[pressed.key]) return ARROWS[pressed.key] ?? null;
  return letters ? (LETTERS[pressed.key] ?? null) : null;
};

const KEY = 'handrail-single-keys';

/** Whether single letters are commands; kept on this device. */
export const readSingleKeys = (storage: Storage): boolean => {
  try {
    return storage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
};

export const writeSingleKeys = (storage: Storage, on: boolean): void => {
  try {
    storage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // The browser keeps nothing for this site; the choice holds until the page is closed.
  }
};
