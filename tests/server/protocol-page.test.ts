import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Exchange, exchangeEverything } from './protocol-examples';
import { type ProtocolDescription, protocolPage } from './protocol-page';
import { openTestDesk, type TestDesk } from './test-desk';

let test: TestDesk;
let description: ProtocolDescription;
let exchanges: Exchange[];
beforeAll(async () => {
  test = await openTestDesk();
  description = (await test.app.inject({ url: '/openapi.json' })).json();
  exchanges = await exchangeEverything(test);
});
afterAll(() => test.close());

it('every operation of the protocol has an example that the desk answered', () => {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const shown = new Set(exchanges.map(({ operation }) => operation));
  expect([...shown].toSorted()).toEqual(operations.toSorted());
});

/** `npm run docs:protocol` writes the page anew. */
it('docs/protocol.md is what the desk says of itself, and what it answers', async () => {
  await expect(protocolPage(description, exchanges)).toMatchFileSnapshot('../../docs/protocol.md');
});
