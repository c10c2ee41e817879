import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { Sql } from '../../../server/db/sql';
import type { Ticket } from '../../../utils/protocol/desk-api';
import type { Things } from '../../server/access-row';
import { newTicket, PNG } from '../../server/test-desk';
import { signIn } from './account';

/** Who asks: a requester with a ticket and a file, and an agent. */
export interface Identity {
  things: Things;
  headersFor(route: string): Record<string, string>;
}

/** Signs both in. @param sql of the desk's database, where codes of mails are read */
export async function identities(address: string, sql: Sql): Promise<Identity> {
  const token = await signIn(address, sql, 'ana@example.com');
  const bearer = { Authorization: `Bearer ${token}` };
  const ticket = await raise(address, bearer);
  const file = randomUUID();
  await put(`${address}/v1/attachments/${file}?name=a.png&kind=screenshot`, PNG, bearer);
  const agent = await signInAgent(address, () => codeFor('maya@desk.example'));
  const things = { ticket: ticket.id, comment: ticket.lastComment.id, file, agent: agent.id };
  const headersFor = (route: string): Record<string, string> => {
    // Whoever signs out would have nothing to ask with any more.
    if (route.startsWith('DELETE') && route.endsWith('/session')) return {};
    return route.includes('/inbox') ? agent.headers : bearer;
  };
  return { things, headersFor };

  async function codeFor(email: string): Promise<string> {
    const [mail] = await sql<{ subject: string }[]>`
      select subject from mailbox_mail where recipient = ${email} order by created_at desc, id desc limit 1`;
    return mail?.subject.slice(0, 6) ?? '';
  }
}

async function raise(address: string, bearer: Record<string, string>): Promise<Ticket> {
  const body = JSON.stringify(newTicket());
  const headers = { ...bearer, 'Content-Type': 'application/json' };
  const answer = await put(`${address}/v1/tickets/${randomUUID()}`, body, headers);
  return (await answer.json()) as Ticket;
}

async function put(url: string, body: string | Buffer, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, { method: 'PUT', headers, body: body as BodyInit });
  if (!answer.ok) throw new Error(`${url} said ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signInAgent(address: string, code: () => Promise<string>) {
  const headers = { Origin: 'http://desk.test', Host: 'desk.test' };
  const asked = await ask(
    `${address}/inbox/api/sign-ins`,
    { email: 'maya@desk.example', locale: 'en' },
    headers,
  );
  const { id } = JSON.parse(asked.text) as { id: string };
  const proof = { code: await code() };
  const session = `${address}/inbox/api/sign-ins/${id}/session`;
  const answer = await ask(session, proof, { ...headers, Cookie: asked.cookie });
  const { csrf, agent } = JSON.parse(answer.text) as { csrf: string; agent: { id: string } };
  return { id: agent.id, headers: { ...headers, Cookie: answer.cookie, 'X-Csrf': csrf } };
}

/** `fetch` sends no Host and no Origin of ours, and the inbox looks at both. */
const ask = (
  url: string,
  body: object,
  headers: Record<string, string>,
): Promise<{ text: string; cookie: string }> =>
  new Promise((resolve, reject) => {
    const sent = http.request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
    });
    sent.on('error', reject);
    sent.on('response', async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '');
      resolve({ text, cookie: cookies.filter((cookie) => !cookie.endsWith('=')).join('; ') });
    });
    sent.end(JSON.stringify(body));
  });
