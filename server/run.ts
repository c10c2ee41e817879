import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from './app';
import type { Config } from './config';
import { articleHashes } from './db/articles';
import { openDatabase } from './db/open';
import { addDemonstrationTeam } from './demo';
import type { Desk } from './desk/desk';
import { loadArticles } from './desk/load-articles';
import { openPost } from './desk/post';
import { sweep } from './desk/sweep';
import { openFileStore } from './files/file-store';
import { mailboxMail } from './mail/mailbox-mail';
import { smtpMail } from './mail/smtp-mail';
import type { App } from './routes/app-types';
import { StartFault } from './start-fault';

const clock = () => new Date();
const SWEEP_EVERY_MS = 3_600_000;
/** Both together leave the database its time within the ten seconds that systems give at least. */
const FINISH_MS = 5_000;
const POST_MS = 2_000;

/** A desk with everything opened, and the way to close it all. */
export interface OpenDesk {
  desk: Desk;
  close(): Promise<void>;
}

/** Opens database, files and mail. @throws StartFault */
export async function openDesk(config: Config): Promise<OpenDesk> {
  const database = await openDatabase(config, (line) => console.log(line));
  try {
    const { sql } = database;
    const files = await openFileStore(path.join(config.dataFolder, 'files'));
    const mail = config.smtpUrl
      ? smtpMail({ url: config.smtpUrl, from: config.mailFrom })
      : mailboxMail(sql, clock);
    const post = openPost({ sql, mail, clock });
    const close = async () => {
      await Promise.race([post.close(), wait(POST_MS, undefined, { ref: false })]);
      mail.close();
      await database.close();
    };
    return { desk: { sql, files, mail, post, clock, config }, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Runs the desk until it is told to stop. @throws StartFault */
export async function runDesk(config: Config): Promise<void> {
  // Heard from the beginning: a desk that is told while it starts must not leave its database behind.
  const told = hearStop();
  const { desk, close } = await openDesk(config);
  try {
    if (!told.aborted) await serve(desk, told);
  } finally {
    await close();
  }
  process.exit(0);
}

/** Requests in progress are finished before it returns, those that take long are cut: they come again under the same ids. */
async function serve(desk: Desk, told: AbortSignal): Promise<void> {
  const app = await startApp(desk);
  desk.post.wake();
  const sweeping = setInterval(() => sweep(desk).catch(() => {}), SWEEP_EVERY_MS);
  announce(desk, app);
  if (!told.aborted) await once(told, 'abort');
  clearInterval(sweeping);
  const cutting = setTimeout(() => app.server.closeAllConnections(), FINISH_MS);
  await app.close();
  clearTimeout(cutting);
}

/** Aborted once, however often it is told: by Ctrl-C, by the system, or by a terminal that is closed. */
function hearStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());
  return stop.signal;
}

/** The articles are there before anybody asks; on a start with the same ones as before, nobody waits for that. */
async function startApp(desk: Desk): Promise<App> {
  const isNew = (await articleHashes(desk.sql)).size === 0;
  if (isNew) await loadArticles(desk);
  if (desk.config.demonstration) await addDemonstrationTeam(desk);
  const app = await createApp(desk);
  try {
    await app.listen({ host: desk.config.host, port: desk.config.port });
    if (!isNew) await loadArticles(desk);
    return app;
  } catch (error) {
    await app.close();
    throw listenFault(desk.config, error as NodeJS.ErrnoException);
  }
}

function listenFault({ host, port }: Config, error: NodeJS.ErrnoException): unknown {
  const place = `${host}:${port}`;
  if (error.code === 'EADDRINUSE')
    return new StartFault(
      `Something else listens on ${place} already. Stop it, or set HANDRAIL_PORT to another port.`,
    );
  if (error.code === 'EACCES')
    return new StartFault(
      `This user may not listen on ${place}; ports below 1024 are for root. Set HANDRAIL_PORT to a higher one.`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartFault(`HANDRAIL_HOST is "${host}", which is no address of this machine.`);
  return error;
}

function announce({ config, mail }: Desk, app: App): void {
  const own = ownAddress(app);
  const address = config.publicUrl ?? own;
  console.log(`The desk answers at ${address}`);
  console.log(`The team's inbox is at ${address}/inbox/`);
  if (mail.demonstration) console.log(`No mail server is set; sign-in codes are at ${own}/mailbox`);
  if (config.demonstration) console.log(`The demonstration page is at ${address}/demo/`);
}

function ownAddress(app: App): string {
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') return '';
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return `http://${name}:${bound.port}`;
}
