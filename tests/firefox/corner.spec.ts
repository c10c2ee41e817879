import { expect, test } from './fixtures';

test('S1 in Firefox: 30 page loads start the event page 0 times and make 0 requests', async ({
  person,
  site,
}) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help$/);
  await person.stopWorker();
  await expect.poll(() => person.workerRuns()).toBe(false);
  const before = site.requests.length;
  let starts = 0;
  for (let load = 0; load < 30; load++) {
    await page.goto(`${site.address}/invoice.html`);
    if (load % 5 === 4) await person.cornerSays(page, /^Help$/);
    if (await person.workerRuns()) starts++;
  }
  expect(starts).toBe(0);
  expect(site.requests.slice(before).filter((path) => path !== '/invoice.html')).toEqual([]);
});

test('S1 in Firefox: a click that a script of the page makes opens nothing', async ({ person, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help$/);
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('html>[data-corner]');
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    host?.click();
  });
  // One that a person makes is heard afterwards: had the others been, there would be more windows by now.
  await person.clickCorner(page);
  await person.helpWindow.reads('Help on every page');
  expect(await person.windowsShown()).toEqual(['invoice.html', 'sidepanel.html']);
  expect(await page.evaluate(() => document.querySelector('html>[data-corner]')?.shadowRoot)).toBeNull();
});

test('S1 in Firefox: after an update one button remains, and it lives', async ({ person, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help$/);
  await person.install();
  const hosts = () => page.evaluate(() => document.querySelectorAll('[data-corner]').length);
  // The old one is dead at once; the new one comes when the new event page has put it there.
  const clicked = async () => {
    await person.clickCorner(page);
    return person.frontWindow();
  };
  await expect.poll(clicked, { intervals: [500] }).toBe('sidepanel.html');
  expect(await hosts()).toBe(1);
});

test('S1 in Firefox: when the extension is switched off, no dead button stays', async ({ person, site }) => {
  const page = await person.visit(`${site.address}/invoice.html`);
  await person.cornerSays(page, /^Help$/);
  await person.disable();
  await expect.poll(() => person.corner(page.url())).toBeNull();
});
