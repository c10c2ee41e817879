import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

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

/** Sends so many polls over connections that are kept, each when the one before is answered. @throws at any other answer than 304 */
export async function sendPolls(port: number, polls: Poll[], count: number): Promise<LoadResult> {
  const requests = polls.map(({ token, cursor }) =>
    Buffer.from(
      `GET /v1/changes?cursor=${cursor} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: application/json\r\n` +
        `Authorization: Bearer ${token}\r\nIf-None-Match: "${cursor}"\r\n\r\n`,
    ),
  );
  let sent = 0;
  let bytes = 0;
  const next = () => (sent < count ? requests[sent++ % requests.length] : undefined);
  const measure = (length: number) => {
    bytes = Math.max(bytes, length);
  };
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      await exchange(socket, next, measure);
      socket.destroy();
    }),
  );
  return { answers: sent, bytes };
}

function exchange(
  socket: Socket,
  next: () => Buffer | undefined,
  measure: (length: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const send = () => {
      const request = next();
      if (request) socket.write(request);
      else resolve();
    };
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      if (!answer.endsWith('\r\n\r\n')) return;
      if (!answer.startsWith('HTTP/1.1 304 ')) reject(new Error(`Not a 304: ${answer.slice(0, 300)}`));
      measure(answer.length);
      answer = '';
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The connection was closed')));
    send();
  });
}
