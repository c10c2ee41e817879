import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';

interface Member {
  pid: number;
}

/** `npm start` in this checkout, as its own process, with data of its own. */
export class Start {
  /** All that it has printed. */
  said = '';
  folder = '';
  private child: ChildProcess | undefined;
  private ended: Promise<number | null> = Promise.resolve(null);
  private browser: Browser | undefined;
  /** Every process group that it has led, from its record. */
  private groups: number[] = [];

  constructor(readonly port: number) {}

  async prepare(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'handrail-start-'));
    // As root, PostgreSQL runs as another user, who has to get in.
    await chmod(this.folder, 0o755);
  }

  /** Makes it remember a port, as after an earlier start. */
  async rememberPort(port: number): Promise<void> {
    await mkdir(join(this.folder, 'start'), { recursive: true });
    await writeFile(join(this.folder, 'start', 'port'), String(port));
  }

  run(env: Record<string, string>, ...words: string[]): void {
    this.said = '';
    const child = spawn(process.execPath, ['scripts/start.mjs', ...words], {
      env: { ...process.env, HANDRAIL_DATA: this.folder, npm_lifecycle_event: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (text: Buffer) => {
      this.said += text;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    this.ended = new Promise((resolve) => child.once('close', resolve));
    this.child = child;
  }

  /** With a browser that needs no display. */
  runWithBrowser(): Promise<void> {
    this.run({
      HANDRAIL_PORT: String(this.port),
      HANDRAIL_BROWSER_FLAGS: '--headless=new --no-sandbox --remote-debugging-port=0',
    });
    return this.ready();
  }

  /** Waits for its last words. */
  async ready(): Promise<void> {
    let over = false;
    void this.ended.then(() => {
      over = true;
    });
    while (!/^Ctrl-C stops everything\./m.test(this.said)) {
      if (over) throw new Error(`npm start has ended\n${this.said}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    const { guard, members } = JSON.parse(await readFile(join(this.folder, 'start', 'running.json'), 'utf8'));
    this.groups = [guard, ...members].map(({ pid }: Member) => pid);
  }

  /** The exit code, once it has ended. */
  over(): Promise<number | null> {
    return this.ended;
  }

  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child?.kill(signal);
    return this.ended;
  }

  /** One of the extension's pages in the browser that it has opened. */
  async extensionPage(path: string): Promise<Page> {
    const active = join(this.folder, 'browser', String(this.port), 'DevToolsActivePort');
    const [port] = (await readFile(active, 'utf8')).split('\n');
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = this.browser.contexts();
    if (!context) throw new Error('The browser has no window');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    await page.goto(new URL(path, worker.url()).href);
    return page;
  }

  /** What still runs of all that it has started: by its process group, and by its data folder in a command line. */
  leftovers(): string[] {
    return processes().flatMap(({ group, command }) =>
      this.groups.includes(group) || command.includes(this.folder) ? [command] : [],
    );
  }

  async clean(): Promise<void> {
    await this.browser?.close().catch(() => {});
    if (this.child && this.child.exitCode === null && this.child.signalCode === null)
      await this.stop('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Everybody who is alive on this machine. */
function processes(): { group: number; command: string }[] {
  if (!existsSync('/proc/self/stat')) throw new Error('This asks /proc, which Linux alone has.');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
        return state === 'Z' ? [] : [{ group: Number(group), command }];
      } catch {
        return [];
      }
    });
}
