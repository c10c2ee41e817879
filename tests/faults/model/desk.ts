import { createHash } from 'node:crypto';

interface Stored {
  hash: string;
  /** When it was first heard of. */
  at: number;
}

export interface DeskAnswer {
  status: number;
  body: unknown;
}

interface ModelTicket {
  id: string;
  summary: string;
  status: string;
  /** What was written, in the order of arrival. */
  comments: { id: string; body: string }[];
}

const PERSON = {
  id: 'ana',
  email: 'ana@example.com',
  name: 'ana',
  locale: 'en',
  organization: null,
  administrator: false,
};

/**
 * A desk as the protocol promises it: what has an id that is known is answered and not kept again, for ever.
 * `idsForMs`: how long ids are known; a desk that forgets them is a fault to be found.
 */
export class ModelDesk {
  readonly tickets = new Map<string, ModelTicket>();
  /** Every writing it has kept, by its text, in the order of arrival: what must be there once. */
  readonly kept: { ticketId: string; text: string }[] = [];
  readonly files = new Set<string>();
  sessions = new Set<string>();
  polls: number[] = [];
  private readonly known = new Map<string, Stored>();
  private version = 0;
  private tokens = 0;

  constructor(
    private readonly now: () => number,
    private readonly idsForMs = Number.POSITIVE_INFINITY,
  ) {}

  answer(method: string, url: URL, token: string | null, body: unknown): DeskAnswer {
    const path = url.pathname.replace('/v1/', '').split('/');
    const [what, id = '', part, commentId = ''] = path;
    if (what === 'desk')
      return ok({ product: 'handrail-desk', protocol: 1, version: '1', name: 'Desk', locales: ['en'] });
    if (what === 'sign-ins') return this.signIn(id);
    if (!token || !this.sessions.has(token)) return problem(401, 'signed-out');
    if (method === 'GET') return this.read(what ?? '', url);
    if (what === 'attachments') return this.keepFile(id);
    if (what === 'tickets' && !part) return this.keepTicket(id, body as never);
    if (what === 'tickets' && part === 'comments') return this.keepComment(id, commentId, body as never);
    if (what === 'tickets' && part === 'status') return this.move(id, body as { status: string });
    return problem(404, 'not-found');
  }

  private signIn(id: string): DeskAnswer {
    if (!id) return ok({ id: 'sign-in', expiresAt: '2030-01-01T00:00:00Z', newCodeAfter: 60 });
    const token = `token-${++this.tokens}`;
    this.sessions.add(token);
    return ok({ token, expiresAt: '2030-01-01T00:00:00Z', person: PERSON });
  }

  private read(what: string, url: URL): DeskAnswer {
    if (what !== 'changes') return ok({ items: [], next: null });
    this.polls.push(this.now());
    const cursor = String(this.version);
    if (url.searchParams.get('cursor') === cursor) return { status: 304, body: null };
    const tickets = [...this.tickets.values()].map(shown);
    return ok({ cursor, reset: false, more: false, next: 600, tickets, comments: [], person: PERSON });
  }

  private keepFile(id: string): DeskAnswer {
    this.files.add(id);
    return ok({ id });
  }

  private keepTicket(
    id: string,
    body: { commentId: string; summary: string; description: string; attachments: string[] },
  ): DeskAnswer {
    return this.once(`ticket ${id}`, body, body.attachments, () => {
      const comments = [{ id: body.commentId, body: body.description }];
      this.tickets.set(id, { id, summary: body.summary, status: 'open', comments });
      this.kept.push({ ticketId: id, text: body.description });
      return ok(shown(this.tickets.get(id) as ModelTicket));
    });
  }

  private keepComment(
    ticketId: string,
    id: string,
    body: { body: string; attachments: string[] },
  ): DeskAnswer {
    const ticket = this.tickets.get(ticketId);
    if (!ticket) return problem(404, 'not-found');
    return this.once(`comment ${ticketId} ${id}`, body, body.attachments, () => {
      ticket.comments.push({ id, body: body.body });
      this.kept.push({ ticketId, text: body.body });
      return ok({ id, ticketId });
    });
  }

  private move(id: string, { status }: { status: string }): DeskAnswer {
    const ticket = this.tickets.get(id);
    if (!ticket) return problem(404, 'not-found');
    this.version++;
    ticket.status = status;
    return ok(shown(ticket));
  }

  /** What is known is answered as it is now. */
  private again(key: string): DeskAnswer {
    const [kind, ticketId = '', id] = key.split(' ');
    return ok(kind === 'ticket' ? shown(this.tickets.get(ticketId) as ModelTicket) : { id, ticketId });
  }

  private once(key: string, body: unknown, files: string[], keep: () => DeskAnswer): DeskAnswer {
    const hash = createHash('sha1').update(JSON.stringify(body)).digest('hex');
    const before = this.known.get(key);
    if (before && this.now() - before.at < this.idsForMs) {
      return before.hash === hash ? this.again(key) : problem(409, 'id-taken');
    }
    if (files.some((file) => !this.files.has(file))) return problem(422, 'invalid-input');
    this.known.set(key, { hash, at: this.now() });
    this.version++;
    return keep();
  }
}

const AT = '2026-11-22T10:00:00.000Z';

const shown = ({ id, summary, status, comments }: ModelTicket) => ({
  id,
  number: 1,
  summary,
  status,
  requester: PERSON,
  createdAt: AT,
  updatedAt: AT,
  comments: comments.length,
  lastComment: {
    id: '',
    position: comments.length,
    kind: 'requester',
    name: 'ana',
    excerpt: '',
    createdAt: AT,
  },
  lastAgent: null,
  unread: 0,
  readUpTo: comments.length,
  can: { reply: true, close: true, reopen: true },
});

const ok = (body: unknown): DeskAnswer => ({ status: 200, body });
const problem = (status: number, code: string): DeskAnswer => ({ status, body: { code } });
