import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { PROJECT_FOLDER } from '../../../server/config';

const START_MS = 120_000;

/** The real desk as its own process, always at the same address. */
export class DeskProcess {
  readonly address: string;
  private child: ChildProcess | undefined;
  private said = '';

  constructor(
    port: number,
    private readonly settings: Record<string, string>,
  ) {
    this.address = `http://127.0.0.1:${port}`;
    this.settings = { ...settings, HANDRAIL_PORT: String(port) };
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Starts it. @returns milliseconds until it has answered a question that needs the database */
  async start(): Promise<number> {
    const began = performance.now();
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
      cwd: PROJECT_FOLDER,
      env: { PATH, HOME, ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        this.said = (this.said + text).slice(-4_000);
      });
    await this.answering();
    return performance.now() - began;
  }

  /** Waits until the desk answers out of its database. @throws Error with what it said when it has ended */
  async answering(): Promise<void> {
    const until = Date.now() + START_MS;
    while (Date.now() < until) {
      if (this.child?.exitCode != null) throw new Error(`The desk has ended.\n${this.said}`);
      const answer = await fetch(`${this.address}/v1/articles`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.status === 200) return;
      await wait(10);
    }
    throw new Error(`The desk does not answer.\n${this.said}`);
  }

  /** @returns once it is gone */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}
