import { signal } from '@preact/signals';
import { goTo } from '../../utils/state/route-state';

/** Words on their way from the search into the form; taken by the form when it opens. */
export const carriedWords = signal('');

/** Goes to the form and takes along what was searched for. */
export function askAbout(words: string): void {
  carriedWords.value = words.trim();
  goTo({ screen: 'ask' });
}
