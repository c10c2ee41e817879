import { type ChildProcess, fork } from 'node:child_process';

/** A server in a process of its own, which tells things when it is asked. */
export class ServerProcess<Ready> {
  private constructor(
    private readonly child: ChildProcess,
    readonly ready: Ready,
  ) {}

  /** Starts a file that ends by telling `ready`. */
  static async start<Ready>(file: string, env: Record<string, string>): Promise<ServerProcess<Ready>> {
    const child = fork(file, {
      execArgv: ['--expose-gc', '--import', 'tsx'],
      env: { ...process.env, DATABASE_URL: '', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new ServerProcess(child, await told<Ready>(child, 'ready'));
  }

  ask<T>(what: string): Promise<T> {
    const answer = told<T>(this.child, what);
    this.child.send(what);
    return answer;
  }

  /** Has it close what it has open, and waits until it has ended. */
  close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.send('close');
    return ended;
  }
}

const told = <T>(child: ChildProcess, what: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !(what in message)) return;
      child.off('message', hear);
      child.off('exit', end);
      resolve((message as Record<string, T>)[what] as T);
    };
    const end = (code: number | null) => reject(new Error(`The server has ended (${code})`));
    child.on('message', hear);
    child.once('exit', end);
  });
