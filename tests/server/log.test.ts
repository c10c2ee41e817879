import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { readConfig } from '../../server/config';
import { answerProblems } from '../../server/routes/answer-problems';
import type { App } from '../../server/routes/app-types';
import { logOptions } from '../../server/routes/log-lines';

it('the log names routes and statuses, and nothing that anybody wrote or holds', async () => {
  const canary = randomUUID();
  const lines: string[] = [];
  const config = { ...readConfig({}), log: 'debug' as const };
  const logger = { ...(logOptions(config) as object), stream: { write: (line: string) => lines.push(line) } };
  const app = Fastify({ logger }) as unknown as App;
  answerProblems(app);
  app.post('/fails/:id', async () => {
    throw Object.assign(new Error(`duplicate key: (email)=(${canary})`), {
      code: '23505',
      detail: canary,
      query: canary,
    });
  });
  const answer = await app.inject({
    method: 'POST',
    url: `/fails/${canary}?name=${canary}`,
    headers: { authorization: `Bearer ${canary}`, cookie: `a=${canary}`, 'x-csrf': canary },
    payload: { body: canary },
  });
  await app.close();
  expect([answer.statusCode, answer.json()]).toMatchObject([500, { code: 'internal' }]);
  expect(answer.body).not.toContain(canary);
  const log = lines.join('');
  expect(log).not.toContain(canary);
  expect(log).toContain('"route":"/fails/:id"');
  expect(log).toContain('"code":"23505"');
  expect(log).toMatch(/at .*log\.test\.ts/);
});
