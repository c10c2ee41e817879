import type { Desk } from '../../e2e/parts/desk';
import type { Help } from './help';

let people = 0;

/** An address that no other test uses. */
export const newAddress = (): string => `fox.${process.pid}.${++people}@brightwater.example`;

/** Signs in on one of our pages: address of the desk, e-mail, and the code from the mail that really came. */
export async function signIn(help: Help, desk: Desk, email: string): Promise<void> {
  await help.fill('Address of your help desk', desk.address);
  await help.fill('Your e-mail address', email);
  const mails = desk.mail.mails.length;
  await help.press('button', 'Send me a code');
  await help.fill('Six-digit code', await desk.mail.codeFor(email, mails));
  await help.sees('button', 'Ask us');
}

/** Sends a ticket through the form and the preview. */
export async function ask(
  help: Help,
  summary: string,
  outcome = /^Sent\. Your ticket is \d+$/,
): Promise<void> {
  await help.press('button', 'Ask us');
  await help.fill('Summary', summary);
  await help.fill('What happened?', `${summary}, and more words about it.`);
  await help.press('button', 'Check and send');
  await help.press('button', 'Send');
  await help.sees('heading', outcome);
}

/** Goes to one of the three places. */
export const place = (help: Help, name: string): Promise<void> => help.press('button', name);
