import type { Desk } from '../../tests/e2e/parts/desk';

/** Waits for the newest code mailed to an address after a number of mails; mails in every language, so also coded ones. */
export async function mailedCode(desk: Desk, address: string, after: number): Promise<string> {
  for (;;) {
    const mail = desk.mail.mails.slice(after).findLast(({ to }) => to === address);
    const code = mail && /(?<!\d)\d{6}(?!\d)/.exec(bodyOf(mail.text))?.[0];
    if (code) return code;
    await new Promise((done) => setTimeout(done, 50));
  }
}

function bodyOf(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  return /^content-transfer-encoding: base64/im.test(head) ? Buffer.from(body, 'base64').toString() : body;
}
