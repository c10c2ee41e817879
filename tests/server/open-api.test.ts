import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk } from './test-desk';

type Json = Record<string, unknown>;
interface Operation {
  summary?: string;
  security?: unknown[];
  parameters?: { name: string; in: string }[];
  requestBody?: unknown;
  responses: Record<string, { content?: Json }>;
}

let test: TestDesk;
let document: Json & {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};
beforeAll(async () => {
  test = await openTestDesk();
  document = (await test.app.inject({ url: '/openapi.json' })).json();
});
afterAll(() => test.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );

describe('the description of the protocol', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
    expect([document.openapi, validator.version]).toEqual(['3.1.0', '3.1']);
  });

  it('has every route of the open protocol and no other', () => {
    const open = test.app.routeTable
      .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/v1'))
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(open.toSorted());
  });

  it('says of every route what it is for, who may call it and what problems it has', () => {
    for (const { name, operation } of operations()) {
      expect([name, operation.summary]).not.toContain(undefined);
      const route = test.app.routeTable.find(
        ({ method, url }) => name === `${method} ${url.replace(/:(\w+)/g, '{$1}')}`,
      );
      const security = route?.config?.access === 'requester' ? [{ token: [] }] : undefined;
      expect([name, operation.security]).toEqual([name, security]);
      for (const status of ['4XX', '5XX'])
        expect([name, operation.responses[status]?.content]).toEqual([
          name,
          { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        ]);
      const named = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const declared = (operation.parameters ?? [])
        .filter((each) => each.in === 'path')
        .map((each) => each.name);
      expect([name, ...declared]).toEqual([name, ...named]);
    }
  });

  it('has only schemas that hold together', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://desk.test/openapi', components: document.components });
    for (const name of Object.keys(document.components.schemas))
      expect(ajv.compile({ $ref: `https://desk.test/openapi#/components/schemas/${name}` })).toBeTypeOf(
        'function',
      );
  });

  it('is what the desk does: real answers are as it says', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://desk.test/openapi', components: document.components });
    const check = (name: string, answer: { json(): unknown }) => {
      const fits = ajv.compile({ $ref: `https://desk.test/openapi#/components/schemas/${name}` });
      expect([name, fits(answer.json()), fits.errors]).toEqual([name, true, null]);
    };
    const ana = await test.requester();
    const maya = await test.agent();
    const { id } = await ana.raise({ attachments: [await ana.upload()] });
    await maya.reply(id, 'Hello');
    check('DeskInfo', await ana.ask({ url: '/v1/desk' }));
    check('Person', await ana.ask({ url: '/v1/me' }));
    check('ArticleList', await ana.ask({ url: '/v1/articles' }));
    check('Ticket', await ana.ask({ url: `/v1/tickets/${id}` }));
    check('TicketPage', await ana.ask({ url: '/v1/tickets' }));
    check('CommentPage', await ana.ask({ url: `/v1/tickets/${id}/comments` }));
    check('Changes', await ana.ask({ url: '/v1/changes' }));
    check('Problem', await ana.ask({ url: '/v1/nothing' }));
  });
});

describe('the answers', () => {
  it('let no field out that the schema does not name', async () => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    const maya = await test.agent();
    await maya.reply(id, 'Done', 'solved');
    const rating = {
      method: 'PUT',
      url: `/v1/tickets/${id}/rating`,
      payload: { score: 5, text: '' },
    } as const;
    const ticket = (await ana.ask(rating)).json<Json>();
    const named = Object.keys(document.components.schemas.Ticket?.properties as Json);
    const url = `/inbox/api/tickets/${id}/merged-into`;
    await maya.ask({ method: 'PUT', url, payload: { into: (await ana.raise()).id } });
    const merged = (await ana.ask({ url: `/v1/tickets/${id}` })).json<Json>();
    const all = new Set([...Object.keys(ticket), ...Object.keys(merged)]);
    expect([...all].toSorted()).toEqual(named.toSorted());
  });
});
