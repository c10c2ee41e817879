import type { ReadonlySignal } from '@preact/signals';
import type { Api } from '../api';
import type { InboxOpinionKind, InboxOpinions, InboxWeeks } from '../lists-protocol';
import { createLoaded, type LoadedState } from './loaded';

/** What people think of the product or the help, as far down as it is shown. */
export interface Opinions {
  state: ReadonlySignal<LoadedState<InboxOpinions>>;
  read(): Promise<void>;
  /** Adds the next page. */
  grow(): Promise<void>;
}

export const createOpinions = (
  api: Pick<Api, 'opinions'>,
  kind: InboxOpinionKind,
  weeks: InboxWeeks,
): Opinions => {
  const loaded = createLoaded<InboxOpinions>();
  return {
    state: loaded.state,
    read: () => loaded.read(() => api.opinions(kind, weeks, null)),
    grow: async () => {
      const known = loaded.state.value.value;
      if (!known?.next || loaded.state.value.busy !== null) return;
      await loaded.change('more', async () => {
        const answer = await api.opinions(kind, weeks, known.next);
        if (!answer.ok) return answer;
        return { ...answer, value: { ...answer.value, items: [...known.items, ...answer.value.items] } };
      });
    },
  };
};
