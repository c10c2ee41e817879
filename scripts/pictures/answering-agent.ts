import { type Browser, expect, type Page } from '@playwright/test';
import type { Desk } from '../../tests/e2e/parts/desk';
import type { Locale } from '../../utils/protocol/limits';
import { mailedCode } from './desk-mail';
import { TALES } from './tale';
import { inboxWords } from './words';

/** Of the demonstration's team, who has a photo. */
const MAYA = 'maya@handrail.example';

/** Signs Maya in to the inbox in a language. */
export async function signInAgent(browser: Browser, desk: Desk, locale: Locale): Promise<Page> {
  const words = inboxWords(locale);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: TALES[locale].browser,
    timezoneId: 'Europe/Zurich',
  });
  const page = await context.newPage();
  await page.goto(`${desk.address}/inbox/`);
  const mails = desk.mail.mails.length;
  await page.getByLabel(words('inbox_email_label')).fill(MAYA);
  await page.getByRole('button', { name: words('inbox_email_send') }).click();
  await page.getByLabel(words('inbox_code_label')).fill(await mailedCode(desk, MAYA, mails));
  await expect(page.getByRole('heading', { name: words('inbox_none_open_heading') })).toBeVisible();
  return page;
}

/** Opens the ticket and answers it. */
export async function answerTicket(page: Page, locale: Locale): Promise<void> {
  const words = inboxWords(locale);
  const { summary, answer } = TALES[locale];
  await page.getByRole('link', { name: summary }).click();
  await page.getByRole('textbox', { name: words('inbox_reply_to', { name: '' }).trim() }).fill(answer);
  await page.getByRole('button', { name: words('inbox_reply'), exact: true }).click();
  await expect(page.getByRole('log').getByText(answer)).toBeVisible();
  await expect(page.getByRole('log').getByText(words('inbox_fate_sending'), { exact: true })).toBeHidden();
}
