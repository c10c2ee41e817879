import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../server/config';
import { openTestDesk, type TestDesk } from './test-desk';

describe('the demonstration page', () => {
  let shown: TestDesk;
  let plain: TestDesk;
  beforeAll(async () => {
    shown = await openTestDesk({ config: { demonstration: true } });
    plain = await openTestDesk();
  });
  afterAll(async () => {
    await shown.close();
    await plain.close();
  });

  it.each(['/demo/', '/demo/invoices', '/demo/invoices/2094', '/demo/settings'])('is at %s', async (url) => {
    const { statusCode, headers, body } = await shown.app.inject({ url });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<title>Tallybook</title>');
  });

  it('is not there when the desk is none for a demonstration', async () => {
    for (const url of ['/demo', '/demo/', '/demo/app.js', '/demo/invoices'])
      expect((await plain.app.inject({ url })).statusCode).toBe(404);
  });

  it('runs its own files only, and has nothing that a strict policy would stop', async () => {
    const { headers, body } = await shown.app.inject({ url: '/demo/' });
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(/ style=| on\w+=|<style|<script>|https?:/);
    const named = Array.from(body.matchAll(/(?:src|href)="\.\/([^"]+)"/g), ([, name = '']) => name);
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) {
      const answer = await shown.app.inject({ url: `/demo/${name}` });
      expect([name, answer.statusCode]).toEqual([name, 200]);
    }
  });

  it('says who answers, which is somebody of the team', async () => {
    const folder = path.join(PROJECT_FOLDER, 'server', 'demo');
    const [agent] = JSON.parse(await readFile(path.join(folder, 'team.json'), 'utf8'));
    expect((await shown.app.inject({ url: '/demo/' })).body).toContain(`<strong>${agent.email}</strong>`);
  });

  it('hands out nothing beside itself', async () => {
    for (const url of [
      '/demo/../team.json',
      '/demo/%2e%2e/team.json',
      '/demo/..%2fteam.json',
      '/demo/none.js',
    ])
      expect((await shown.app.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('reckons right: the totals of its sample invoice', async () => {
    const folder = path.join(PROJECT_FOLDER, 'server', 'demo', 'tallybook');
    const { totalsOf, inEuros } = await import(path.join(folder, 'money.js'));
    const { invoiceOf } = await import(path.join(folder, 'data.js'));
    expect(totalsOf(invoiceOf('2094'))).toEqual({ subtotal: 4150, tax: 336.15, total: 4486.15 });
    expect(inEuros(invoiceOf('2094'))).toBeUndefined();
    expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toContain('An invented product');
  });
});
