import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { readConfig } from '../../../server/config';
import type { Database } from '../../../server/db/embedded';
import { openDatabase } from '../../../server/db/open';
import { MailServer } from './mail-server';
import { freePort, startProgram, stopProgram } from './processes';

export const AGENT = { email: 'maya@desk.example', name: 'Maya Okafor' };
export const DESK_NAME = 'Ledgerly Support';

/**
 * The real desk as its own process, on real PostgreSQL, with a real SMTP server: an embedded database in a new
 * folder, or a new database on the server of DATABASE_URL.
 */
export class Desk {
  readonly mail = new MailServer();
  /** What the desk has said since it started to answer. */
  readonly log: string[] = [];
  address = '';
  private folder = '';
  private process: ChildProcess | undefined;
  private environment: Record<string, string> = {};
  private database: { admin: string; name: string } | undefined;

  /** `settings` of the desk besides its own. */
  constructor(private readonly settings: Record<string, string> = {}) {}

  async start(): Promise<void> {
    await this.mail.start();
    this.folder = await mkdtemp(join(tmpdir(), 'handrail-desk-'));
    await chmod(this.folder, 0o755); // started by root, PostgreSQL runs as somebody else, who has to get in
    const port = Number(this.settings.HANDRAIL_PORT ?? (await freePort()));
    this.address = `http://127.0.0.1:${port}`;
    this.environment = {
      HANDRAIL_PORT: String(port),
      HANDRAIL_DATA: this.folder,
      HANDRAIL_DESK_NAME: DESK_NAME,
      HANDRAIL_SMTP_URL: this.mail.url,
      HANDRAIL_POLL_SECONDS: '2',
      HANDRAIL_LOG: 'info',
      ...this.settings,
      ...(await this.newDatabase()),
    };
    await this.run();
    await this.command(['add-agent', AGENT.email, AGENT.name], new RegExp(AGENT.email));
  }

  /** Starts the desk's process on what is there already. */
  async run(): Promise<void> {
    this.process = await startProgram(
      process.execPath,
      ['--import', 'tsx', 'server/index.ts'],
      this.environment,
      new RegExp(`${this.address}`),
    );
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (text: Buffer) => this.log.push(String(text)));
  }

  /** Ends the desk's process; its database stays. */
  async halt(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process) await stopProgram(this.process, signal);
  }

  async stop(): Promise<void> {
    await this.halt();
    await this.mail.stop();
    if (this.database) await dropDatabase(this.database);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs a command of the desk beside it, and answers when it says what is waited for. */
  async command(words: string[], ready: RegExp): Promise<void> {
    const args = ['--import', 'tsx', 'server/index.ts', ...words];
    await startProgram(process.execPath, args, this.environment, ready);
  }

  /** Opens the desk's database beside it. */
  openDatabase(): Promise<Database> {
    return openDatabase(readConfig(this.environment), () => {});
  }

  /** The team calls too, at any hour, in two languages; by mail it answers in five. */
  async offerCalls(): Promise<void> {
    const words = ['set-phone', 'Europe/Zurich', 'en,de', 'mon-sun', '00:00-24:00'];
    await this.command(words, /Calls are offered/);
  }

  private async newDatabase(): Promise<Record<string, string>> {
    const admin = process.env.DATABASE_URL;
    if (!admin) return {};
    const name = `handrail_e2e_${process.pid}_${Date.now()}`;
    this.database = { admin, name };
    const sql = postgres(admin, { max: 1, onnotice: () => {} });
    await sql`create database ${sql(name)}`;
    await sql.end();
    const url = new URL(admin);
    url.pathname = `/${name}`;
    return { DATABASE_URL: url.href };
  }
}

async function dropDatabase({ admin, name }: { admin: string; name: string }): Promise<void> {
  const sql = postgres(admin, { max: 1, onnotice: () => {} });
  await sql`drop database if exists ${sql(name)} with (force)`;
  await sql.end();
}
