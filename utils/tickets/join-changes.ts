import type { Changes } from '../protocol/desk-api';

/** Two pages of changes as if they had come in one answer; the later one knows better. */
export function joinChanges(before: Changes, after: Changes): Changes {
  if (after.reset) return after;
  const gone = new Set(after.gone);
  const again = new Set(after.tickets.map(({ id }) => id));
  return {
    ...after,
    reset: before.reset,
    tickets: [...before.tickets.filter(({ id }) => !gone.has(id) && !again.has(id)), ...after.tickets],
    comments: [...before.comments.filter(({ ticketId }) => !gone.has(ticketId)), ...after.comments],
    gone: [...(before.gone ?? []), ...gone].filter((id) => !again.has(id)),
  };
}
