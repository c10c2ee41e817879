import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Session, Ticket, TicketPage } from '../../../utils/protocol/desk-api';
import type { Desk } from './desk';

/** Somebody who asks, by the open protocol alone: for tests of the team's side. */
export class Requester {
  private token = '';

  constructor(
    private readonly desk: Desk,
    readonly email: string,
  ) {}

  async start(): Promise<void> {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const mails = this.desk.mail.mails.length;
    const asked = { email: this.email, challenge, locale: 'en' };
    const { id } = await this.send<{ id: string }>('POST', '/v1/sign-ins', asked);
    const code = await this.desk.mail.codeFor(this.email, mails);
    const session = await this.send<Session>('POST', `/v1/sign-ins/${id}/token`, { code, verifier });
    this.token = session.token;
  }

  ask(summary: string, description: string): Promise<Ticket> {
    const ticket = { commentId: randomUUID(), summary, description, locale: 'en', attachments: [] };
    return this.send('PUT', `/v1/tickets/${randomUUID()}`, ticket);
  }

  async answer(ticketId: string, body: string, attachments: string[] = []): Promise<void> {
    const comment = { body, attachments };
    await this.send('PUT', `/v1/tickets/${ticketId}/comments/${randomUUID()}`, comment);
  }

  async changeStatus(ticketId: string, status: 'closed' | 'open'): Promise<void> {
    await this.send('PUT', `/v1/tickets/${ticketId}/status`, { status });
  }

  /** Their tickets as the desk knows them, the first page. */
  async tickets(): Promise<Ticket[]> {
    return (await this.send<TicketPage>('GET', '/v1/tickets', undefined)).items;
  }

  /** Asks for the tickets of the whole organization. @returns the status of the answer */
  async tryEveryone(): Promise<number> {
    const headers = { authorization: `Bearer ${this.token}` };
    return (await fetch(`${this.desk.address}/v1/tickets?scope=everyone`, { headers })).status;
  }

  /** Uploads a file of this name. @returns its id */
  async upload(name: string, bytes: string | Buffer): Promise<string> {
    const id = randomUUID();
    const path = `/v1/attachments/${id}?name=${encodeURIComponent(name)}&kind=file`;
    await this.send('PUT', path, bytes, 'text/plain');
    return id;
  }

  /** Asks, and wants to be called at this number, in English. */
  askForCall(summary: string, phone: string): Promise<Ticket> {
    const answer = { channel: 'call', language: 'en', phone };
    const words = { commentId: randomUUID(), summary, description: 'It does not work.', locale: 'en' };
    return this.send('PUT', `/v1/tickets/${randomUUID()}`, { ...words, answer, attachments: [] });
  }

  async rate(ticketId: string, score: number, text: string): Promise<void> {
    await this.send('PUT', `/v1/tickets/${ticketId}/rating`, { score, text });
  }

  async giveFeedback(score: number, text: string): Promise<void> {
    await this.send('PUT', `/v1/feedback/${randomUUID()}`, { score, text, locale: 'en' });
  }

  /** What the desk answers to somebody who reads, as text. */
  async read(path: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.token}` };
    return (await fetch(this.desk.address + path, { headers })).text();
  }

  private async send<T>(method: string, path: string, body: unknown, type = 'application/json'): Promise<T> {
    const response = await fetch(this.desk.address + path, {
      method,
      headers: { 'content-type': type, authorization: `Bearer ${this.token}` },
      body: type === 'application/json' ? JSON.stringify(body) : (body as BodyInit),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
