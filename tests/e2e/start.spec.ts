import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { freePort } from './parts/processes';
import { Start } from './parts/start';

const test = base.extend<{ start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to know what a fixture needs
  start: async ({}, use) => {
    const start = new Start(await freePort());
    await start.prepare();
    await use(start);
    await start.clean();
    const [, built] = /(\S+)\/chrome-mv3$/m.exec(start.said) ?? [];
    for (const folder of [built, `.output/demonstration/${start.port}`])
      if (folder) await rm(folder, { recursive: true, force: true });
  },
});

test.describe.configure({ mode: 'default', timeout: 300_000 });

const mails = async (address: string): Promise<{ to: string }[]> =>
  (await fetch(`${address}/mailbox.json`)).json();

test('npm start: a demonstration, a browser that knows the desk, and nothing left after Ctrl-C', async ({
  start,
}) => {
  const address = `http://127.0.0.1:${start.port}`;
  await start.runWithBrowser();
  expect(start.said).toMatch(/shows http:\/\/127\.0\.0\.1:\d+\/demo\/$/m);
  expect(await (await fetch(`${address}/demo/invoices/2094`)).text()).toContain('<title>Tallybook</title>');
  expect(await (await fetch(`${address}/inbox/`)).text()).toContain('id="inbox"');

  const popup = await start.extensionPage('/popup.html');
  await expect(popup.getByLabel('Address of your help desk')).toHaveValue(address);
  await popup.getByLabel('Your e-mail address').fill('ana@brightwater.example');
  await popup.getByRole('button', { name: 'Send me a code' }).click();
  await expect(popup.getByLabel('Six-digit code')).toBeVisible();
  expect(await mails(address)).toMatchObject([{ to: 'ana@brightwater.example' }]);

  const second = new Start(start.port);
  second.folder = start.folder;
  second.run({});
  expect(await second.over()).toBe(0);
  expect(second.said).toMatch(/^Handrail is running already/);
  expect(second.said).toContain(`${address}/inbox/`);

  expect(start.leftovers().length).toBeGreaterThan(3);
  expect(await start.stop('SIGINT')).toBe(0);
  expect(start.leftovers()).toEqual([]);

  await start.runWithBrowser();
  expect(await mails(address)).toHaveLength(1);
  await start.stop('SIGKILL');
  await expect.poll(() => start.leftovers(), { timeout: 60_000 }).toEqual([]);
});

test('npm start: a port that is taken, no display, and a terminal that is closed', async ({ start }) => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(start.port, '127.0.0.1', done));
  await start.rememberPort(start.port);
  start.run({ DISPLAY: '', WAYLAND_DISPLAY: '', HANDRAIL_PORT: '', HANDRAIL_BROWSER_FLAGS: '' });
  await start.ready();
  expect(start.said).toMatch(new RegExp(`Port ${start.port} is taken by another program: using \\d+$`, 'm'));
  const [, port] = /using (\d+)$/m.exec(start.said) ?? [];
  expect(port).not.toBe(String(start.port));
  expect((await fetch(`http://127.0.0.1:${port}/demo/`)).status).toBe(200);
  expect(start.said).toContain('There is no display here');
  const [folder = ''] = /\S+\/chrome-mv3$/m.exec(start.said) ?? [];
  expect(existsSync(`${folder}/manifest.json`)).toBe(true);
  expect(await start.stop('SIGHUP')).toBe(0);
  expect(start.leftovers()).toEqual([]);
  await new Promise((done) => other.close(done));
});
