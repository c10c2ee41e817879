import { type Browser, expect, type Page } from '@playwright/test';
import { clickCorner, cornerSays } from '../../tests/e2e/parts/corner';
import { Desk } from '../../tests/e2e/parts/desk';
import { Person } from '../../tests/e2e/parts/person';
import type { Locale } from '../../utils/protocol/limits';
import type { Album } from './album';
import { answerTicket, signInAgent } from './answering-agent';
import { mailedCode } from './desk-mail';
import { beside, corner, type Scheme, startOf } from './layout';
import { TALES } from './tale';
import { beginning, extensionWords } from './words';

const NAME = 'Tallybook Support';
const ROBIN = 'robin.vale@studio.example';
/** The dark is the same in every language; the gallery shows each in both. */
const schemesOf = (locale: Locale): Scheme[] => (locale === 'en' ? ['light', 'dark'] : ['light']);
/** Always the same, because it stands in the pictures. */
const PORT = '8788';

/** What one language's walk through the running product shows, by name. */
export type Taken = Map<string, Buffer>;

/** Everything a picture is taken with. */
interface Walk {
  album: Album;
  locale: Locale;
  desk: Desk;
  person: Person;
  say: ReturnType<typeof extensionWords>;
  taken: Taken;
}

/** Walks through the real product in one language, from the welcome page to the answer, and pictures each step. */
export async function pictureProduct(browser: Browser, album: Album, locale: Locale): Promise<Taken> {
  const desk = new Desk({ HANDRAIL_DEMO: '1', HANDRAIL_DESK_NAME: NAME, HANDRAIL_PORT: PORT });
  const person = new Person(TALES[locale].browser, '', true);
  const walk: Walk = { album, locale, desk, person, say: extensionWords(locale), taken: new Map() };
  try {
    await desk.start();
    await person.start();
    await begin(walk);
    const page = await getStuck(walk);
    const panel = await openBeside(page, walk);
    await search(panel, walk);
    await askForHelp(page, panel, walk);
    const agent = await signInAgent(browser, desk, locale);
    await answerTicket(agent, locale);
    await both(agent, 'inbox-thread', walk);
    await agent.context().close();
    await readAnswer(page, panel, walk);
    await openPopup(page, walk);
    await otherPages(walk);
    return walk.taken;
  } finally {
    await person.stop();
    await desk.stop();
  }
}

/** A picture, in English also in the dark. */
async function both(page: Page, name: string, { album, locale, taken }: Walk): Promise<void> {
  for (const scheme of schemesOf(locale)) {
    const png = await inScheme(page, scheme);
    taken.set(`${name}-${scheme}`, png);
    await album.keep(`product/${locale}/${name}-${scheme}`, png);
  }
}

async function inScheme(page: Page, colorScheme: Scheme): Promise<Buffer> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  return page.screenshot({ caret: 'hide', animations: 'disabled' });
}

/** Page and panel as they stand side by side. */
async function bothBeside(
  page: Page,
  panel: Page,
  name: string,
  { album, locale, taken }: Walk,
): Promise<void> {
  for (const scheme of schemesOf(locale)) {
    const png = await beside(await inScheme(page, scheme), await inScheme(panel, scheme), scheme);
    taken.set(`${name}-${scheme}`, png);
    await album.keep(`product/${locale}/${name}-${scheme}`, png);
  }
}

/** The welcome page, signed in. */
async function begin(walk: Walk): Promise<void> {
  const { desk, person, say } = walk;
  const welcome = await person.welcome();
  await welcome.getByLabel(say('sign_in_address')).fill(desk.address);
  await welcome.getByLabel(say('sign_in_email')).fill(ROBIN);
  await expect(welcome.getByText(say('sign_in_found', { desk: NAME }))).toBeVisible();
  await both(welcome, 'welcome', walk);
  const mails = desk.mail.mails.length;
  await welcome.getByRole('button', { name: say('sign_in_send') }).click();
  await welcome.getByLabel(say('sign_in_code')).fill(await mailedCode(desk, ROBIN, mails));
  await expect(welcome.getByRole('heading', { name: say('ready_title') })).toBeVisible();
  await both(welcome, 'ready', walk);
}

/** The page of the invoicing product, at its error. */
async function getStuck(walk: Walk): Promise<Page> {
  const page = await walk.person.newTab();
  await page.goto(`${walk.desk.address}/demo/invoices/2094`);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Send invoice' }).click();
  await expect(page.getByRole('alert')).toContainText('INV-3107');
  await cornerSays(page, /./);
  return page;
}

async function openBeside(page: Page, walk: Walk): Promise<Page> {
  await clickCorner(page);
  const panel = await walk.person.sidePanel();
  await expect(panel.getByRole('combobox')).toBeVisible();
  await expect(panel.getByRole('main')).toContainText(walk.say('fresh_now'));
  await both(panel, 'panel-search', walk);
  return panel;
}

async function search(panel: Page, walk: Walk): Promise<void> {
  await panel.getByRole('combobox').fill(TALES[walk.locale].query);
  await expect(panel.getByRole('option').first()).toBeVisible();
  await both(panel, 'panel-results', walk);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await both(panel, 'panel-article', walk);
  await panel
    .getByRole('button', { name: beginning(walk.say('back_to')).trim() })
    .first()
    .click();
}

async function askForHelp(page: Page, panel: Page, walk: Walk): Promise<void> {
  const { say } = walk;
  const tale = TALES[walk.locale];
  await panel.getByRole('combobox').fill('');
  await place(panel, 'tab_ask', walk);
  await panel.getByLabel(say('ask_summary'), { exact: true }).fill(tale.summary);
  await panel.getByLabel(say('ask_description')).fill(tale.description);
  await page.emulateMedia({ colorScheme: 'light' });
  await panel.getByRole('button', { name: say('ask_screenshot') }).click();
  await expect(panel.getByRole('img', { name: say('thread_screenshot') })).toBeVisible();
  await both(panel, 'panel-ask', walk);
  await bothBeside(page, panel, 'ask-beside-page', walk);
  await panel.getByRole('button', { name: say('ask_check') }).click();
  await expect(panel.getByRole('heading', { name: say('review_title') })).toBeVisible();
  await both(panel, 'panel-review', walk);
  await panel.getByRole('button', { name: say('review_send'), exact: true }).click();
  await expect(panel.getByRole('heading', { name: beginning(say('sent_title')).trim() })).toBeVisible();
  await both(panel, 'panel-sent', walk);
  await panel.getByRole('button', { name: say('sent_done') }).click();
}

const place = (panel: Page, key: string, { say }: Walk): Promise<void> =>
  panel
    .getByRole('navigation', { name: say('tabs_label') })
    .getByRole('button', { name: say(key) })
    .click();

/** The corner tells, the thread opens. */
async function readAnswer(page: Page, panel: Page, walk: Walk): Promise<void> {
  const { album, locale, taken, say } = walk;
  await cornerSays(page, /Maya/);
  await place(panel, 'tab_tickets', walk);
  await expect(panel.getByText(TALES[locale].summary).first()).toBeVisible();
  await both(panel, 'panel-tickets', walk);
  for (const scheme of schemesOf(locale)) {
    const cut = await corner(await inScheme(page, scheme), 360, 120);
    taken.set(`corner-answer-${scheme}`, cut);
    await album.keep(`product/${locale}/corner-answer-${scheme}`, cut);
  }
  await clickCorner(page);
  await expect(panel.getByRole('log').getByText(TALES[locale].answer)).toBeVisible();
  await panel.getByLabel(say('thread_reply_label')).fill(TALES[locale].reply);
  await both(panel, 'panel-thread', walk);
  await bothBeside(page, panel, 'answer-beside-page', walk);
}

async function openPopup(page: Page, walk: Walk): Promise<void> {
  await page.bringToFront();
  await walk.person.clickToolbarIcon(page);
  const popup = await walk.person.popup();
  await expect(popup.getByRole('combobox')).toBeVisible();
  // The screen of a browser without a window is low and gives the popup a scrollbar; where there is room it has none.
  for (const scheme of schemesOf(walk.locale)) {
    await popup.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const png = await startOf(await popup.screenshot({ fullPage: true, caret: 'hide' }), 380);
    await walk.album.keep(`product/${walk.locale}/popup-${scheme}`, png);
  }
}

/** Options in a tab, and the desk's public help centre. */
async function otherPages(walk: Walk): Promise<void> {
  const options = await walk.person.extensionPage('options.html');
  await expect(options.getByRole('heading', { name: walk.say('options_title') })).toBeVisible();
  await both(options, 'options', walk);
  await options.goto(`${walk.desk.address}/help/${walk.locale}/`);
  await both(options, 'help-centre', walk);
}
