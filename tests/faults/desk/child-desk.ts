import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp } from '../../../server/app';
import { PROJECT_FOLDER, type RateLimits, readConfig } from '../../../server/config';
import { addAgent } from '../../../server/db/agents';
import { openDatabase } from '../../../server/db/open';
import { openPost } from '../../../server/desk/post';
import { openFileStore } from '../../../server/files/file-store';
import { mailboxMail } from '../../../server/mail/mailbox-mail';

/**
 * A desk whose limits on how often one may ask are out of the way, in a process of its own whose memory is measured.
 * The folder of its data is the first word; it says where it listens and which routes it has, and then how much memory
 * it holds whenever it is asked.
 */
const read = readConfig({ HANDRAIL_DATA: process.argv[2], HANDRAIL_LOG: 'silent', HANDRAIL_PORT: '0' });
const limits: RateLimits = { ...read.limits };
for (const name of Object.keys(limits) as (keyof RateLimits)[]) limits[name] = 1e9;
const { sql } = await openDatabase(read, () => {});
const clock = () => new Date();
const mail = mailboxMail(sql, clock);
const files = await openFileStore(path.join(read.dataFolder, 'files'));
// The page's source stands in for what is built of it: it is served, which is all that matters here.
const config = { ...read, limits, inboxFolder: path.join(PROJECT_FOLDER, 'server', 'inbox') };
const desk = { sql, files, mail, post: openPost({ sql, mail, clock }), clock, config };
await addAgent(sql, { email: 'maya@desk.example', name: 'Maya Okafor', at: clock() });
const app = await createApp(desk);
await app.listen({ port: 0, host: '127.0.0.1' });
const routes = app.routeTable.map(({ method, url }) => `${method} ${url}`);
process.send?.({ port: (app.server.address() as AddressInfo).port, routes });

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ bytes: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit(0));
