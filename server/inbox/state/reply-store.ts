import type { InboxReply } from '../protocol';

/** What becomes of the text: a reply, after which the ticket has this status, or a note, which changes nothing. */
export type SentAs = InboxReply['status'] | 'note';

/** A reply or note that was sent by the agent and not yet confirmed by the desk. */
export interface PendingReply {
  commentId: string;
  body: string;
  status: SentAs;
  /** When the agent sent it, ISO 8601. */
  sentAt: string;
}

/** What is kept on this device for one ticket. The id is made with the text and stays with it through every attempt. */
export interface KeptReply {
  commentId: string;
  text: string;
  pending?: PendingReply;
}

export interface ReplyStore {
  read(ticketId: string): KeptReply | null;
  /** Answers false when the browser refuses to keep it. Null forgets. */
  write(ticketId: string, kept: KeptReply | null): boolean;
  /** Tickets with a reply that is not confirmed. */
  pendingTickets(): string[];
}

const isKept = (value: unknown): value is KeptReply => {
  const { commentId, text } = (value ?? {}) as Partial<KeptReply>;
  return typeof commentId === 'string' && typeof text === 'string';
};

const parse = (json: string | null): KeptReply | null => {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise; // The browser keeps nothing for this site, or is full.
  }
};

/** Kept by agent, so that nobody sends what a colleague wrote in the same browser; notes apart from replies. */
export const createReplyStore = (
  storage: Storage,
  agentId: string,
  kind: 'reply' | 'note' = 'reply',
): ReplyStore => {
  const prefix = `handrail-${kind}:${agentId}:`;
  const read = (ticketId: string) => attempt(() => parse(storage.getItem(prefix + ticketId)), null);
  const save = (ticketId: string, kept: KeptReply | null) => {
    if (kept === null) storage.removeItem(prefix + ticketId);
    else storage.setItem(prefix + ticketId, JSON.stringify(kept));
    return true;
  };
  const ticketIds = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  return {
    read,
    write: (ticketId, kept) => attempt(() => save(ticketId, kept), false),
    pendingTickets: () => attempt(ticketIds, []).filter((id) => read(id)?.pending !== undefined),
  };
};
