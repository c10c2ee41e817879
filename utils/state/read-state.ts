import { computed, effect, signal } from '@preact/signals';
import { call } from '../messaging/call';
import { isSurfaceFocused } from '../messaging/surface';
import { readSetting } from '../storage/settings';
import { mirror } from './mirror';
import { route } from './route-state';
import { threadComments } from './thread-state';
import { openTicket } from './tickets-state';

const SEEN_AFTER_MS = 1000;
const LOOK_EVERY_MS = 200;

const inView = signal<{ ticketId: string; position: number } | null>(null);

/** The screen of a thread says which comment has come into view; what stands above it has been passed. */
export function cameIntoView(ticketId: string, position: number): void {
  const before = inView.peek();
  if (before?.ticketId === ticketId && before.position >= position) return;
  inView.value = { ticketId, position };
}

/** Up to where the open thread is before the person's eyes, when that is news: `<ticket> <position>`. */
const showing = computed(() => {
  const ticket = openTicket.value;
  const last = threadComments.value?.at(-1)?.position;
  if (!ticket || last === undefined) return null;
  const seen = inView.value?.ticketId === ticket.id ? inView.value.position : 0;
  return Math.min(seen, last) > ticket.readUpTo ? `${ticket.id} ${Math.min(seen, last)}` : null;
});

const movedTickets = mirror(() => readSetting('movedTickets'));

/** The tickets with a new status that are before the person's eyes: the one that is open, or all of the list. */
const showingMoved = computed(() => {
  const moved = movedTickets.value ?? [];
  const open = openTicket.value?.id;
  const shown = route.value.screen === 'tickets' ? moved : moved.filter((id) => id === open);
  return shown.join(' ');
});

/** A comment is read, and a status seen, when it has been shown for a second in a window the person works in. */
export function markWhatIsSeen(): () => void {
  const stopReading = effect(() => {
    const [ticketId, position] = showing.value?.split(' ') ?? [];
    if (!ticketId) return undefined;
    return afterASecond(() => void call('markRead', { ticketId, position: Number(position) }));
  });
  const stopMoved = effect(() => {
    const ticketIds = showingMoved.value.split(' ').filter(Boolean);
    if (ticketIds.length === 0) return undefined;
    return afterASecond(() => void call('markStatusSeen', { ticketIds }));
  });
  return () => {
    stopReading();
    stopMoved();
  };
}

/** Acts once, when the page has been visible and worked with for a whole second. Answers how to stop. */
function afterASecond(act: () => void): () => void {
  let since: number | null = null;
  const timer = setInterval(async () => {
    const seen = document.visibilityState === 'visible' && (await isSurfaceFocused());
    since = seen ? (since ?? performance.now()) : null;
    if (since === null || performance.now() - since < SEEN_AFTER_MS) return;
    clearInterval(timer);
    since = null;
    act();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
