import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { ensurePerson } from '../../server/db/people';
import { addSession } from '../../server/db/sessions';
import { newToken, tokenHash } from '../../server/desk/secrets';
import { openDesk } from '../../server/run';
import { tellCost } from './cost';
import type { Poll } from './load';

/** A whole desk as `npm run desk` runs it, with people who have polled; it tells what its database counts. */
const PEOPLE = 2_000;
const DAY = 86_400_000;

const { desk, close } = await openDesk(readConfig(process.env));
const app = await createApp(desk);
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo;

async function signedIn(): Promise<Poll> {
  const at = desk.clock();
  const person = await ensurePerson(desk.sql, { email: `${randomUUID()}@example.com`, locale: 'en', at });
  const token = newToken();
  await addSession(desk.sql, {
    tokenHash: tokenHash(token),
    personId: person.id,
    agentId: null,
    csrf: newToken(),
    usedAt: at,
    expiresAt: new Date(at.getTime() + DAY),
  });
  const headers = { authorization: `Bearer ${token}` };
  const { cursor } = (await app.inject({ url: '/v1/changes', headers })).json<{ cursor: string }>();
  return { token, cursor };
}

const polls: Poll[] = [];
for (let count = 0; count < PEOPLE; count++) polls.push(await signedIn());

// Its own housekeeping would be counted among the questions.
await desk.sql`alter system set autovacuum = off`;
await desk.sql`select pg_reload_conf()`;

/** A connection that has been idle for ten seconds has told the database what it did. */
const COUNTED_AFTER_MS = 11_000;
process.on('message', async (question) => {
  if (question === 'close') {
    await app.close();
    await close();
    process.exit(0);
  }
  if (question !== 'queries') return;
  await wait(COUNTED_AFTER_MS);
  // Whatever a poll asks begins with the session and the person: every look into these tables is counted.
  const [row] = await desk.sql<{ looks: number }[]>`
    select sum(seq_scan + coalesce(idx_scan, 0))::bigint as looks from pg_stat_user_tables
    where relname in ('session', 'person', 'event', 'ticket', 'comment')`;
  process.send?.({ queries: row?.looks ?? Number.NaN });
});
tellCost({ port, polls });
