import { computed, effect, signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Comment } from '../protocol/desk-api';
import { commentsFrom, newestComments, THREAD_PAGE } from '../storage/thread-comments';
import { follow } from './mirror';
import { threadProblem } from './refresh-state';
import { route } from './route-state';

interface OpenThread {
  ticketId: string;
  comments: Comment[];
}

const shown = signal<OpenThread | null>(null);
const openId = computed(() => (route.value.screen === 'thread' ? route.value.ticketId : null));

/** The position that a thread is shown from, with the thread it is meant for; the newest page for any other. */
const from = signal<{ ticketId: string; position: number } | null>(null);

const fromPosition = computed(() =>
  from.value?.ticketId === openId.value ? from.value?.position : undefined,
);

/** The comments of the thread that is open, in order; undefined until read. */
export const threadComments = computed(() =>
  shown.value?.ticketId === openId.value ? shown.value?.comments : undefined,
);

/** True while the thread has older comments than those that are shown. */
export const hasOlder = computed(() => {
  const first = threadComments.value?.[0];
  return first !== undefined && first.position > 1;
});

/** A thread that is opened anew begins at its newest page. */
effect(() => {
  void openId.value;
  from.value = null;
});

effect(() => {
  const ticketId = openId.value;
  const position = fromPosition.value;
  if (!ticketId) return undefined;
  return follow(
    () => (position === undefined ? newestComments(ticketId) : commentsFrom(ticketId, position)),
    (comments) => {
      shown.value = { ticketId, comments };
      // From here on nothing that is shown goes away when something new comes.
      const last = comments.at(-1)?.position;
      if (last !== undefined && position === undefined) show(ticketId, last - THREAD_PAGE + 1);
    },
  );
});

const show = (ticketId: string, position: number): void => {
  from.value = { ticketId, position: Math.max(1, position) };
};

/** True while older comments are on their way. */
export const fetchingOlder = signal(false);

/** Shows a page of older comments: from this device, or from the desk where they are not here. */
export async function fetchOlder(ticketId: string): Promise<void> {
  const wanted = Math.max(1, (threadComments.value?.[0]?.position ?? 1) - THREAD_PAGE);
  fetchingOlder.value = true;
  const here = await commentsFrom(ticketId, wanted);
  const answer = here[0]?.position === wanted ? null : await call('olderComments', { ticketId });
  fetchingOlder.value = false;
  if (answer && !answer.ok) threadProblem.value = answer.problem;
  else show(ticketId, wanted);
}
