import { SMTPServer } from 'smtp-server';
import { freePort } from './processes';

export interface Mail {
  to: string;
  text: string;
}

/** A real SMTP server that keeps what it is given: where the desk's mails go. */
export class MailServer {
  readonly mails: Mail[] = [];
  private server: SMTPServer | undefined;
  url = '';

  async start(): Promise<void> {
    const port = await freePort();
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          this.mails.push({ to, text: Buffer.concat(parts).toString() });
          done();
        });
      },
    });
    await new Promise<void>((done) => this.server?.listen(port, '127.0.0.1', () => done()));
    this.url = `smtp://127.0.0.1:${port}`;
  }

  /** Waits for the newest code sent to an address after a number of mails had come, and answers its six digits. */
  async codeFor(address: string, after = 0): Promise<string> {
    for (;;) {
      const mail = this.mails.slice(after).findLast(({ to }) => to === address);
      const code = mail && /\b(\d{6})\b/.exec(bodyOf(mail.text))?.[1];
      if (code) return code;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => (this.server ? this.server.close(() => done()) : done()));
  }
}

const bodyOf = (mail: string): string => mail.slice(mail.indexOf('\r\n\r\n'));
