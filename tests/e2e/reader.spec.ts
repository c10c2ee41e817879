import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Person } from './parts/person';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';

/** The search box of a page of help. */
const box = (help: Page) => help.getByRole('combobox').or(help.getByRole('searchbox'));

/** Types a search and waits until the index has answered it, not the titles alone. */
async function search(help: Page, words: string): Promise<void> {
  await box(help).fill(words);
  await expect(help.getByRole('option').first()).toBeVisible();
  await expect(help.getByText(/Only titles/)).toHaveCount(0);
}

/** Opens the first thing that is found. */
async function read(help: Page, words: string): Promise<string> {
  await search(help, words);
  await help.keyboard.press('Enter');
  await expect(help.getByRole('article').locator('.article-body')).toBeVisible();
  return (await help.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

/** A page that comes up by itself: a window of its own. */
async function newWindow(person: Person, address: RegExp, act: () => Promise<void>): Promise<Page> {
  await act();
  let found: Page | undefined;
  await expect
    .poll(() => {
      found = person.pages.find((page) => address.test(page.url()));
      return found !== undefined;
    })
    .toBe(true);
  return found as Page;
}

test('S2: results from the second letter, chosen by keys; the place is kept; what was found is remembered', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await box(panel).focus();
  await panel.keyboard.type('s');
  await expect(panel.getByRole('option')).toHaveCount(0);
  await panel.keyboard.type('c');
  await expect(panel.getByRole('option').first()).toBeVisible();

  // A mistake in typing and words of the text alone: the index answers, on this device.
  await search(panel, 'screnshot');
  await expect(panel.getByRole('option').first()).toContainText(/screenshot/i);
  await expect(panel.getByRole('status').filter({ hasText: /^\d+ articles$/ })).toHaveCount(1);
  await search(panel, 'offline');
  await panel.keyboard.press('ArrowDown');
  const second = await panel.getByRole('option').nth(1).locator('.row-title').textContent();
  await expect(panel.getByRole('option', { selected: true })).toContainText(second ?? '');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(second ?? '');

  await panel.getByRole('button', { name: 'Back to Results' }).click();
  await expect(box(panel)).toHaveValue('offline');
  // Back leads to where one was, far down in the results.
  await panel.getByRole('option').last().scrollIntoViewIfNeeded();
  const down = await panel.evaluate(() => window.scrollY);
  expect(down).toBeGreaterThan(100);
  await panel.getByRole('option').last().click();
  await expect(panel.locator('.article-body')).toBeVisible();
  await panel.getByRole('button', { name: 'Back to Results' }).click();
  await expect.poll(() => panel.evaluate(() => window.scrollY)).toBe(down);

  await panel.getByRole('button', { name: 'Clear the search' }).click();
  await panel.getByRole('button', { name: 'offline', exact: true }).click();
  await expect(box(panel)).toHaveValue('offline');
  await panel.getByRole('button', { name: 'Clear the search' }).click();
  await panel.getByRole('button', { name: 'Clear the recent searches' }).click();
  await expect(panel.getByText('Recent searches')).toHaveCount(0);
});

test('S3, S4, S5: read beside the page, at the section found; enlarged and put back; in a window at its own address', async ({
  person,
  desk,
  site,
}) => {
  const { page, panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const title = await read(panel, 'nothing fits');
  expect(title).toBe('Find the answer');
  // The heading of the section that answers has the focus and stands in view, and the page is still there.
  const heading = panel.getByRole('heading', { name: 'When nothing fits' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(await page.title()).not.toBe('');

  const wide = await newWindow(person, /\/reader\.html/, () =>
    panel.getByRole('button', { name: 'Enlarge' }).click(),
  );
  await expect(wide.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(wide.getByRole('heading', { name: 'When nothing fits' })).toBeInViewport();
  const contents = wide.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(wide.getByRole('heading', { name: 'Search', exact: true })).toBeFocused();
  await wide.getByRole('button', { name: 'Put back' }).click();
  await expect.poll(() => person.pages.includes(wide)).toBe(false);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(panel.getByRole('heading', { name: 'Search', exact: true })).toBeInViewport();

  const own = await newWindow(person, /\/help\/en\/.*find-the-answer/, () =>
    panel.getByRole('button', { name: 'Open in a window of its own' }).click(),
  );
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(own.url().startsWith(desk.address)).toBe(true);
});

test('S6: another language and back, when it was changed, previous and next, links that stay inside', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const title = await read(panel, 'find the answer');
  await expect(panel.getByText(/^Changed /)).toBeVisible();
  await panel.getByRole('button', { name: 'Language of this article' }).click();
  await panel.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await expect(panel.locator('.article-body')).toHaveAttribute('lang', 'de');
  await panel.getByRole('button', { name: 'Language of this article' }).click();
  await panel.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title);

  const link = panel.getByRole('article').getByRole('link', { name: 'ask with a screenshot' });
  await newWindow(person, /\/article\/ask-with-a-screenshot/, () =>
    link.click({ modifiers: ['ControlOrMeta'] }),
  );
  await link.click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/screenshot/i);
  await panel.getByRole('button', { name: `Back to ${title}` }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title);
  const next = panel
    .getByRole('navigation', { name: 'Other articles' })
    .getByRole('button', { name: /^Next/ });
  const name = (await next.textContent())?.replace(/^Next/, '') ?? '';
  await next.click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('S5: the link of an article is copied, and its text alone goes on paper', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const title = await read(panel, 'find the answer');
  const more = async (name: string) => {
    await panel.getByRole('button', { name: 'More about this article' }).click();
    await panel.getByRole('menuitem', { name }).click();
  };
  await more('Copy link');
  await expect(panel.getByText('Link copied')).toBeVisible();
  const paper = await newWindow(person, /\/reader\.html#.*print/, () => more('Print'));
  await paper.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(paper.locator('.frame-head')).toBeHidden();
  await expect(paper.locator('.helpful')).toBeHidden();
});

test('S7: what was searched for comes along to the form; nothing found is told to the team by a button alone', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const words = `xylophon zzqwv ${Date.now()}`;
  await box(panel).fill(words);
  await panel.getByRole('button', { name: /^Tell the team that nothing was found/ }).click();
  await expect(panel.getByText('The team has these words now.')).toBeVisible();
  await panel.getByRole('button', { name: 'Ask us' }).last().click();
  await expect(panel.getByLabel('Summary')).toHaveValue(words);
});

test('while a ticket is typed answers are suggested; one that solved it ends politely, and can be taken back', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await place(panel, 'Ask us');
  /** How far below the summary the description stands: what comes must not come between. */
  const distance = async () => {
    const [summary, description] = ['Summary', 'What happened?'].map((name) => panel.getByLabel(name));
    return ((await description?.boundingBox())?.y ?? 0) - ((await summary?.boundingBox())?.y ?? 0);
  };
  await expect(panel.getByLabel('Summary')).toBeVisible();
  const before = await distance();
  await panel.getByLabel('Summary').fill('hide the help button on a site');
  const suggested = panel.getByRole('region', { name: 'Perhaps this answers it' });
  await expect(suggested.getByRole('button').first()).toBeVisible();
  expect(await distance()).toBe(before);
  await expect(panel.getByLabel('Summary')).toBeFocused();

  await suggested.getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Back to Your draft' }).click();
  await expect(panel.getByLabel('Summary')).toHaveValue('hide the help button on a site');
  await suggested.getByRole('button').first().click();
  await panel.getByRole('button', { name: 'This solved it' }).click();
  await expect(panel.getByRole('heading', { name: 'Good to hear' })).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByLabel('Summary')).toHaveValue('hide the help button on a site');

  await suggested.getByRole('button').first().click();
  await panel.getByRole('button', { name: 'This solved it' }).click();
  await panel.getByRole('button', { name: 'Send the words' }).click();
  await expect(panel.getByText('The team has these words now.')).toBeVisible();
  await panel.getByRole('button', { name: 'Done' }).click();
  await place(panel, 'Ask us');
  await expect(panel.getByLabel('Summary')).toHaveValue('');
});

test('S2, S3 without a network: search answers, what was read is read again and says so, the rest says why not', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  const title = await read(panel, 'offline');
  await panel.getByRole('button', { name: 'Yes' }).click();
  await expect(panel.getByText('Thank you. The team sees that it helped.')).toBeVisible();
  await panel.getByRole('button', { name: 'Back to Results' }).click();
  await desk.halt();
  try {
    await panel.reload();
    await search(panel, 'offline');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(panel.getByText('This is the text kept on this device.')).toBeVisible();
    await panel.getByRole('button', { name: /^Back to/ }).click();
    await search(panel, 'photo');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('This article is not on this device yet')).toBeVisible();
  } finally {
    await desk.run();
  }
  await panel.getByRole('button', { name: 'Try again' }).last().click();
  await expect(panel.locator('.article-body')).toBeVisible();
});

test('S2: a damaged index is replaced; until then titles are searched; articles about this page stand first', async ({
  person,
  desk,
  site,
}) => {
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, newAddress());
  await search(panel, 'offline');
  await desk.halt();
  try {
    await panel.evaluate(damageIndex);
    await panel.reload();
    await expect(panel.getByText('For this page')).toBeVisible();
    await box(panel).fill('find the answer');
    await expect(panel.getByText('Only titles are searched')).toBeVisible();
    await expect(panel.getByRole('option').first()).toContainText('Find the answer');
  } finally {
    await desk.run();
  }
  await panel.getByRole('button', { name: 'Try again' }).first().click();
  await expect(panel.getByText(/Only titles/)).toHaveCount(0);
});

/** In our database: half of the index, and one article that is about the page of this site. */
async function damageIndex(): Promise<void> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, refuse) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => refuse(request.error);
    });
  const database = await answer(indexedDB.open('handrail'));
  const indexes = database.transaction('searchIndexes', 'readwrite').objectStore('searchIndexes');
  const index = await answer(indexes.get('en'));
  await answer(indexes.put({ ...index, bytes: index.bytes.slice(0, index.bytes.length / 2) }));
  const summaries = database.transaction('summaries', 'readwrite').objectStore('summaries');
  const article = await answer(summaries.get(['en', 'find-the-answer']));
  await answer(summaries.put({ ...article, pages: ['/invoice.html'] }));
  database.close();
}

test('S2-S7, S31: the same from the popup, which widens itself for reading', async ({
  person,
  desk,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.clickToolbarIcon(page);
  const popup = await person.popup();
  await signIn(popup, desk, newAddress());
  await expect(box(popup)).toBeFocused();
  await read(popup, 'find the answer');
  const width = () => popup.evaluate(() => document.querySelector('.frame')?.clientWidth);
  expect(await width()).toBe(380);
  await popup.getByRole('button', { name: 'Enlarge' }).click();
  await expect.poll(width).toBe(760);
  await expect(popup.getByRole('navigation', { name: 'On this page' })).toBeVisible();
  await popup.getByRole('button', { name: 'Put back' }).click();
  await expect.poll(width).toBe(380);
  await popup.getByRole('button', { name: 'Language of this article' }).click();
  await popup.getByRole('menuitemradio', { name: '日本語' }).click();
  await expect(popup.locator('.article-body')).toHaveAttribute('lang', 'ja');
  await popup.getByRole('button', { name: 'Back to Results' }).click();
  await expect(box(popup)).toHaveValue('find the answer');
  await popup.getByRole('button', { name: 'Ask us' }).last().click();
  await expect(popup.getByLabel('Summary')).toHaveValue('find the answer');
});
