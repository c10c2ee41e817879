import net from 'node:net';

/** What came back. */
export interface Outcome {
  /** 0 when the desk hung up without a word. */
  status: number;
  milliseconds: number;
  /** True when nothing was over after all this time. */
  hung: boolean;
}

const PATIENCE_MS = 15_000;
/** A desk that has not answered by now may be waiting for more, as it should. */
const NO_MORE_MS = 500;

export interface Sending {
  bytes: Buffer;
  /** When the sender says that this is all: at once, never, because the request is whole, or when nothing comes back. */
  ends: 'at-once' | 'never' | 'after-a-while';
  /** The answer goes on by its nature: its first bytes are enough. */
  endless: boolean;
}

/** Sends bytes and waits until the desk has answered and hung up; what was awaited is counted from the last thing sent. */
export const exchange = (port: number, { bytes, ends, endless }: Sending): Promise<Outcome> =>
  new Promise((resolve) => {
    let began = performance.now();
    const socket = net.connect({ port, host: '127.0.0.1' }, () => {
      began = performance.now();
      if (ends === 'at-once') socket.end(bytes);
      else socket.write(bytes);
    });
    const noMore = setTimeout(() => {
      if (ends !== 'after-a-while') return;
      began = performance.now();
      socket.end();
    }, NO_MORE_MS);
    let start = '';
    const over = (hung: boolean) => {
      clearTimeout(timer);
      clearTimeout(noMore);
      socket.destroy();
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(start)?.[1] ?? 0);
      resolve({ status, milliseconds: performance.now() - began, hung });
    };
    const timer = setTimeout(() => over(true), PATIENCE_MS);
    socket.on('data', (chunk) => {
      // An interim answer says that the real one is to come.
      start = (start + chunk.toString('latin1'))
        .replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
        .slice(0, 200);
      if (endless && start.includes('200')) over(false);
    });
    socket.on('error', () => {}); // the desk may hang up while bytes are on their way
    socket.on('close', () => over(false));
  });
