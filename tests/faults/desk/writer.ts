import { randomUUID } from 'node:crypto';
import type { Journal, Wish } from './journal';
import { send } from './send';

const FILE_BYTES = 20_000;

/** A client that writes one thing after the other until the desk is gone. */
export class Writer {
  private readonly tickets: string[] = [];
  private count = 0;

  constructor(
    private readonly name: string,
    private readonly token: string,
  ) {}

  async write(address: string, journal: Journal): Promise<void> {
    for (;;) {
      const files: string[] = [];
      if (this.count % 4 === 0) {
        const file = this.file();
        if (!(await send(address, journal, file))) return;
        files.push(file.id);
      }
      const wish = this.next(files);
      if (!(await send(address, journal, wish))) return;
      if (wish.kind === 'ticket') this.tickets.push(wish.id);
    }
  }

  /** Tickets, replies to them and now and then feedback, some with a file. */
  private next(files: string[]): Wish {
    this.count += 1;
    if (this.count % 9 === 0) return this.feedback();
    const ticket = this.tickets.at(-1 - (this.count % 3));
    return ticket && this.count % 3 !== 0 ? this.comment(ticket, files) : this.ticket(files);
  }

  private ticket(files: string[]): Wish {
    const { id, mark, token } = this.fresh();
    const words = { commentId: randomUUID(), summary: mark, description: mark, locale: 'en' };
    const body = JSON.stringify({ ...words, attachments: files });
    return { kind: 'ticket', id, mark, token, path: `/v1/tickets/${id}`, body, files };
  }

  private comment(ticket: string, files: string[]): Wish {
    const { id, mark, token } = this.fresh();
    const body = JSON.stringify({ body: mark, attachments: files });
    return { kind: 'comment', id, mark, token, path: `/v1/tickets/${ticket}/comments/${id}`, body, files };
  }

  private feedback(): Wish {
    const { id, mark, token } = this.fresh();
    const body = JSON.stringify({ score: 9, text: mark, locale: 'en' });
    return { kind: 'feedback', id, mark, token, path: `/v1/feedback/${id}`, body, files: [] };
  }

  private file(): Wish {
    const { id, mark, token } = this.fresh();
    const path = `/v1/attachments/${id}?name=log.txt&kind=file`;
    return { kind: 'attachment', id, mark, token, path, body: mark.padEnd(FILE_BYTES, '.'), files: [] };
  }

  private fresh() {
    const id = randomUUID();
    return { id, mark: `${this.name} ${id}`, token: this.token };
  }
}
