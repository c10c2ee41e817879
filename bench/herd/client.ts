import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { retryDelay } from '../../utils/tickets/outbox-entry';
import { jittered, paceInTrouble } from '../../utils/tickets/poll-pace';
import type { Waiting } from './outage';
import { idOf, tokenOf } from './seed';

/** Where and how fast it is played, and who is told. */
export interface Return {
  port: number;
  /** How many times faster than in life. */
  speed: number;
  random: () => number;
  over: AbortSignal;
  /** Something was asked. */
  onAsked(asked: Asked): void;
}

export interface Asked {
  what: 'poll' | 'reply';
  /** 0 when there was no answer. */
  status: number;
  milliseconds: number;
}

/** Nobody's connection has lasted through the outage, and each installation has its own. */
const AGENT = new Agent({ keepAlive: false });
const PACE = 60;

interface Answer {
  status: number;
  retryAfter: number | undefined;
  /** Seconds until the next poll is wanted. */
  next: number;
}

/** What one installation does from the moment the desk is there again: by the worker's own rules, over real HTTP. */
export async function comeBack(
  person: number,
  waiting: Waiting,
  world: Return,
  replies: boolean,
): Promise<void> {
  await Promise.all([keepPolling(person, waiting, world), replies && sendReply(person, waiting, world)]);
}

async function keepPolling(person: number, waiting: Waiting, world: Return): Promise<void> {
  const began = performance.now();
  let due = waiting.poll;
  let cursor = '';
  while (await pause(due, world)) {
    const query = cursor && `?cursor=${cursor}`;
    const { body, ...answer } = await ask(world, 'poll', person, {
      path: `/v1/changes${query}`,
      tag: cursor,
    });
    if (body) ({ cursor } = JSON.parse(body) as { cursor: string });
    const lasting = waiting.troubledFor * 1000 + (performance.now() - began) * world.speed;
    const isWell = answer.status === 200 || answer.status === 304;
    const pace = isWell ? answer.next : paceInTrouble({ pace: PACE, lasting, retryAfter: answer.retryAfter });
    due = jittered(pace, world.random());
  }
}

async function sendReply(person: number, { reply, tries }: Waiting, world: Return): Promise<void> {
  const path = `/v1/tickets/${idOf('ticket', person)}/comments/${idOf('reply', person)}`;
  const json = JSON.stringify({ body: 'It still does not work', attachments: [] });
  let due = reply;
  for (let attempts = tries + 1; await pause(due, world); attempts++) {
    const { status, retryAfter = 0 } = await ask(world, 'reply', person, { path, json });
    if (status === 200 || status === 201) return;
    due = Math.max(retryAfter, retryDelay(attempts, world.random()) / 1000);
  }
}

/** @returns false when it is over */
const pause = (seconds: number, { speed, over }: Return): Promise<boolean> =>
  wait((seconds * 1000) / speed, true, { signal: over }).catch(() => false);

interface Question {
  path: string;
  tag?: string;
  json?: string;
}

async function ask(
  world: Return,
  what: Asked['what'],
  person: number,
  question: Question,
): Promise<Answer & { body: string }> {
  const began = performance.now();
  const answer = await send(world.port, person, question);
  world.onAsked({ what, status: answer.status, milliseconds: performance.now() - began });
  return answer;
}

const send = (
  port: number,
  person: number,
  { path, tag, json }: Question,
): Promise<Answer & { body: string }> =>
  new Promise((resolve) => {
    const fail = () => resolve({ status: 0, retryAfter: undefined, next: PACE, body: '' });
    const headers = {
      authorization: `Bearer ${tokenOf(person)}`,
      ...(tag && { 'if-none-match': `"${tag}"` }),
      ...(json !== undefined && { 'content-type': 'application/json', 'content-length': json.length }),
    };
    const method = json === undefined ? 'GET' : 'PUT';
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: AGENT }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('error', fail);
      response.on('end', () => {
        const { 'retry-after': retryAfter, 'poll-after': pollAfter } = response.headers;
        const status = response.statusCode ?? 0;
        const next = Number(pollAfter ?? (status === 200 && JSON.parse(body).next)) || PACE;
        resolve({
          status,
          retryAfter: Number(retryAfter) || undefined,
          next,
          body: status === 200 ? body : '',
        });
      });
    });
    asked.on('error', fail);
    asked.setTimeout(30_000, () => asked.destroy());
    asked.end(json);
  });
