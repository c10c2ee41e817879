import type { TicketStatus } from '../tickets/ticket-status';
import { countText } from '../tickets/unread';
import type { CornerState } from './corner-state';
import { STATE_SIGNS } from './state-signs';
import { STATE_STYLES } from './state-styles';

/** What is true; the corner button shows the most important of it. */
export interface CornerFacts {
  unread: number;
  /** Who of the team wrote last among what is unread. */
  agentName: string | null;
  photo: string | null;
  /** How many tickets the team has moved to another status, and the last of them; null for none. */
  moved: { count: number; number: number; status: TicketStatus } | null;
  /** How many messages are not sent yet. */
  waiting: number;
  signedOut: boolean;
  opened: boolean;
}

/** The sentences of a corner state, in the person's language. */
export interface CornerTexts {
  label: string;
  words: string;
  locale: string;
}

/** What wins when several are true: signed out, an answer, a new status, waiting. */
export function cornerKind({ unread, signedOut, moved, waiting }: CornerFacts): CornerState['state'] {
  if (signedOut) return 'signed-out';
  if (unread > 0) return 'telling';
  if (moved) return 'changed';
  return waiting > 0 ? 'waiting' : 'resting';
}

export function cornerStateOf(facts: CornerFacts, texts: CornerTexts): CornerState {
  const state = cornerKind(facts);
  const telling = state === 'telling';
  return {
    version: 2,
    state,
    sign: STATE_SIGNS[state] ?? '',
    style: STATE_STYLES[state],
    ...texts,
    count: telling ? countText(facts.unread) : '',
    photo: telling ? facts.photo : null,
    initials: telling ? initialsOf(facts.agentName ?? '') : '',
    opened: facts.opened,
  };
}

/** One or two letters for a face without a photo: the first of the first and of the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** What people call somebody: the first word of a name, or the whole of one without spaces. */
export const givenName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';
