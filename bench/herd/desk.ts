import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { openDesk } from '../../server/run';
import { tellCost } from '../poll/cost';
import { countReplies, seedHerd } from './seed';

/** A whole desk as `npm run desk` runs it, on the port it is given. The first start makes the people. */
const { desk, close } = await openDesk(readConfig({ ...process.env, HANDRAIL_POLL_SECONDS: '60' }));
const people = Number(process.env.HERD_PEOPLE);
if (people > 0) await seedHerd(desk, people);
const app = await createApp(desk);
await app.listen({ host: '127.0.0.1', port: Number(process.env.HERD_PORT ?? 0) });

process.on('message', async (question) => {
  if (question === 'replies') process.send?.({ replies: await countReplies(desk.sql) });
  if (question !== 'close') return;
  await app.close();
  await close();
  process.exit(0);
});
tellCost({ port: (app.server.address() as AddressInfo).port });
