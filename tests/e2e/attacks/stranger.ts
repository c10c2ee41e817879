import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { ownCertificate } from './own-certificate';

/** What the browser itself asks now and then. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|googleusercontent|chromium)\.com$/i;

/**
 * Every host there is but this machine: a browser started with `switches` finds here whoever it asks, so that each
 * connection to a stranger is seen, whatever asked for it, and none leaves the machine.
 */
export class Stranger {
  /** Who was asked for what. */
  readonly requests: string[] = [];
  private server: Server | undefined;
  private port = 0;

  async start(): Promise<void> {
    this.server = createServer((socket) => this.hear(socket));
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    this.port = (this.server.address() as { port: number }).port;
  }

  get switches(): string[] {
    return [
      `--host-resolver-rules=MAP * 127.0.0.1:${this.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      '--ignore-certificate-errors',
    ];
  }

  /** Who was asked for what since it was last asked this, and who was called and not asked. */
  take(): string[] {
    return this.requests.splice(0);
  }

  /**
   * What was asked alone. A browser opens a connection for a frame and for a form before it looks into the policy,
   * which then lets nothing be said: a policy cannot prevent the call, only what would be asked.
   */
  takeAsked(): string[] {
    return this.take().filter((words) => !words.startsWith(CALL));
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.server?.close(closed) ?? closed(undefined));
  }

  private hear(socket: Socket): void {
    const silence = setTimeout(() => this.requests.push(`${CALL} without a word`), 2_000);
    let bytes = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('close', () => clearTimeout(silence));
    const listen = (more: Buffer) => {
      bytes = Buffer.concat([bytes, more]);
      if (!isWhole(bytes)) return;
      clearTimeout(silence);
      if (isTls(bytes)) {
        socket.off('data', listen);
        this.hearSecret(socket, bytes);
        return;
      }
      const { host, words } = httpRequest(bytes);
      if (!BROWSERS_OWN.test(host)) this.requests.push(words);
      socket.end(answerTo(words));
      bytes = Buffer.alloc(0);
    };
    socket.on('data', listen);
  }

  /** Takes a secure connection up, to hear whether anything is asked on it. */
  private hearSecret(socket: Socket, hello: Buffer): void {
    const host = hostOf(hello);
    if (BROWSERS_OWN.test(host)) return void socket.end();
    this.requests.push(`${CALL} to ${host}`);
    socket.pause();
    socket.unshift(hello);
    const secret = new TLSSocket(socket, {
      isServer: true,
      secureContext: SECRETS,
      ALPNProtocols: ['http/1.1'],
    });
    secret.on('error', () => {});
    secret.once('data', (bytes: Buffer) => {
      const { words } = httpRequest(bytes);
      this.requests.push(words);
      secret.end(answerTo(words));
    });
  }
}

/** How lines begin that tell of a connection, and of no question. */
const CALL = 'a connection';

const SECRETS = createSecureContext(ownCertificate());

const isTls = (bytes: Buffer): boolean => bytes[0] === 0x16;

const isWhole = (bytes: Buffer): boolean =>
  isTls(bytes) ? bytes.length >= 5 && bytes.length >= 5 + bytes.readUInt16BE(3) : bytes.includes('\r\n\r\n');

/** A secure connection names its host in the clear before anything else: two zeros, its length, its letters. */
function hostOf(bytes: Buffer): string {
  const names = Array.from(bytes.keys(), (at) =>
    bytes.readUIntBE(Math.min(at, bytes.length - 3), 3) < 0x100
      ? bytes.toString('latin1', at + 3, at + 3 + (bytes[at + 2] ?? 0))
      : '',
  );
  return names.find((name) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name)) ?? 'a host without a name';
}

function httpRequest(bytes: Buffer): { host: string; words: string } {
  const [line = '', ...headers] = bytes.toString('latin1').split('\r\n');
  const host =
    headers
      .find((header) => /^host:/i.test(header))
      ?.slice(5)
      .trim() ?? '';
  return { host: host.replace(/:\d+$/, ''), words: `${host} ${line}` };
}

/** The worst answer to each question: script where script can be meant. */
function answerTo(words: string): string {
  const [type, body] = /\.js|script/.test(words)
    ? ['text/javascript', 'alert(1)']
    : ['text/html', '<script>alert(1)</script>'];
  return `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\naccess-control-allow-origin: *\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
}
