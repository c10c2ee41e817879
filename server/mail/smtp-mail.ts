import { createTransport } from 'nodemailer';
import type { Mail } from './mail';

const WAIT_MS = 10_000;

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
    async send({ to, subject, text }) {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers });
    },
    async check() {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}
