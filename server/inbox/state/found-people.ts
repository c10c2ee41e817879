import { type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../api';
import type { InboxPerson } from '../lists-protocol';

/** The people that a search finds beside the tickets. */
export interface FoundPeople {
  people: ReadonlySignal<readonly InboxPerson[]>;
  look(words: string): Promise<void>;
}

export const createFoundPeople = (api: Pick<Api, 'people'>): FoundPeople => {
  const people = signal<readonly InboxPerson[]>([]);
  let wanted = '';
  const look = async (words: string) => {
    if (words === wanted) return;
    wanted = words;
    if (words.trim() === '') {
      people.value = [];
      return;
    }
    const answer = await api.people(words);
    // Tickets are found without them; a search that fails is told where the tickets are.
    if (words === wanted && answer.ok) people.value = answer.value.items;
  };
  return { people, look };
};
