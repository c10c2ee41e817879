import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { latestMails, type MailboxMail } from '../db/mailbox';
import type { Desk } from '../desk/desk';
import { sentence } from '../mail/sentences';
import type { App } from './app-types';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
article { border: 1px solid; border-radius: .5rem; margin: 1rem 0; padding: 0 1rem; overflow-wrap: anywhere }
pre { font: inherit; white-space: pre-wrap }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The demonstration mailbox: it exists only while no mail server is set, and only for this machine. */
export function addMailboxRoutes(app: App, desk: Desk): void {
  app.get('/mailbox.json', { schema: { hide: true } }, async () => {
    const mails = await latestMails(desk.sql);
    return mails.map((mail) => ({ ...mail, at: mail.at.toISOString() }));
  });

  app.get('/mailbox', { schema: { hide: true } }, async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .send(page(localeFor(request.headers['accept-language'] ?? ''), await latestMails(desk.sql))),
  );
}

function page(locale: Locale, mails: MailboxMail[]): string {
  const title = escaped(sentence(locale, 'mail_mailbox_title'));
  const empty = `<p>${escaped(sentence(locale, 'mail_mailbox_empty'))}</p>`;
  const letters = mails.map((mail) => letter(locale, mail)).join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${escaped(sentence(locale, 'mail_mailbox_intro'))}</p>
${letters || empty}</main></body></html>`;
}

function letter(locale: Locale, { to, subject, text, at }: MailboxMail): string {
  const time = at.toISOString();
  const shown = at.toLocaleString(locale);
  return `<article><h2>${escaped(subject)}</h2>
<p>${escaped(sentence(locale, 'mail_mailbox_to', { address: to }))} · <time datetime="${time}">${escaped(shown)}</time></p>
<pre>${escaped(text)}</pre></article>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The first language of Accept-Language that we have. */
function localeFor(header: string): Locale {
  const wanted = header.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => LOCALES.find((locale) => locale === tag) ?? [])[0] ?? 'en';
}
