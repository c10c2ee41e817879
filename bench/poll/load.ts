import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What one installation sends again and again. */
export interface Poll {
  token: string;
  cursor: string;
}

export interface LoadResult {
  answers: number;
  /** The longest whole answer, head included. */
  bytes: number;
}

const CONNECTIONS = 32;
/** Milliseconds from one volley to the next. */
const VOLLEY_MS = 4;

/**
 * Sends so many polls over connections that are kept: one over each, all at once, at a pace that every server keeps
 * easily. Sent as fast as they are answered, they would come in another pattern for each server, and the system's own
 * work for a packet, which is most of a poll, would be shared by more of them the faster the server is.
 * @throws at any other answer than 304
 */
export async function sendPolls(port: number, polls: Poll[], count: number): Promise<LoadResult> {
  const requests = polls.map((poll) => requestOf(port, poll));
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)));
  let sent = 0;
  let bytes = 0;
  while (sent < count) {
    const nextVolley = wait(VOLLEY_MS);
    const lengths = sockets.map((socket) => exchange(socket, requests[sent++ % requests.length] as Buffer));
    bytes = Math.max(bytes, ...(await Promise.all(lengths)));
    await nextVolley;
  }
  for (const socket of sockets) socket.destroy();
  return { answers: sent, bytes };
}

const requestOf = (port: number, { token, cursor }: Poll): Buffer =>
  Buffer.from(
    `GET /v1/changes?cursor=${cursor} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: application/json\r\n` +
      `Authorization: Bearer ${token}\r\nIf-None-Match: "${cursor}"\r\n\r\n`,
  );

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** @returns the length of the answer */
function exchange(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const fail = () => reject(new Error('The connection was closed'));
    const read = (part: Buffer) => {
      answer += part.toString('latin1');
      if (!answer.endsWith('\r\n\r\n')) return;
      socket.off('data', read);
      socket.off('close', fail);
      if (answer.startsWith('HTTP/1.1 304 ')) resolve(answer.length);
      else reject(new Error(`Not a 304: ${answer.slice(0, 300)}`));
    };
    socket.on('data', read);
    socket.once('close', fail);
    socket.write(request);
  });
}
