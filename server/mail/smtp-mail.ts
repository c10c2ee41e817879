import { createTransport } from 'nodemailer';
import type { Mail } from './mail';

const WAIT_MS = 10_000;

/** No machine is to answer a letter of ours: not one that is on holiday, and not one like ourselves. */
const QUIET = { headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } };

/** The same heads for every attempt, so that a letter that arrives twice is known to be one, and threads hold together. */
function threadHeads({ message, of }: { message: string; of: string }, host: string) {
  const thread = `<${of}@${host}>`;
  const headers = { ...QUIET.headers, 'List-Id': `<tickets.${host}>` };
  return { messageId: `<${message}@${host}>`, inReplyTo: thread, references: thread, headers };
}

/** @param from an address, or a name with the address in angle brackets */
const hostOf = (from: string): string => /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';

/** Letters by SMTP. @param url smtp:// or smtps://, with user and password where needed */
export function smtpMail({ url, from }: { url: string; from: string }): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    demonstration: false,
    async send({ to, subject, text, thread }) {
      const heads = { ...QUIET, ...(thread && threadHeads(thread, hostOf(from))) };
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, ...heads });
    },
    async check() {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}
