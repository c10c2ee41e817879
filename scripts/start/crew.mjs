import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sweepGroup } from './processes.mjs';
import { stopMembers } from './record.mjs';

const SETTLE_MS = 60_000;
const GUARD = fileURLToPath(new URL('./guard.mjs', import.meta.url));

/**
 * Everything that is started, each in a process group of its own: Ctrl-C in the terminal reaches the start alone, which
 * stops them in order.
 */
export class Crew {
  #stopping = false;
  #guard = null;
  /** Settles when nobody is half-way up any more: a desk that is stopped before it has its database would leave it. */
  settled = Promise.resolve();

  constructor(record) {
    this.record = record;
  }

  /** Sets up who stops the others should this process be killed. */
  async guard() {
    const stdio = ['pipe', 'ignore', 'ignore'];
    this.#guard = spawn(process.execPath, [GUARD, this.record.file], { detached: true, stdio, cwd: '/' });
    await once(this.#guard, 'spawn');
    this.record.add(null, this.#guard.pid);
    this.#guard.unref();
  }

  /**
   * Starts a program and lets it run.
   * @returns the child; `child.said()` is the end of what it has printed, `child.ended` the promise of its code or signal
   */
  launch(name, command, args, { env = {}, show = false } = {}) {
    if (this.#stopping) throw new Error('It is being stopped.');
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let said = '';
    const hear = (chunk) => (said = (said + chunk).slice(-20_000));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.said = () => said;
    child.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(hear(`${error.message}\n`) && 127));
      child.once('close', (code, signal) => resolve(code ?? signal));
    });
    if (child.pid) this.record.add(name, child.pid);
    return child;
  }

  /** Runs a program to its end. */
  async run(program, { command = process.execPath, env, keepOutput = false } = {}) {
    const child = this.launch('step', command, program, { env, show: !keepOutput });
    const code = await child.ended;
    this.forget(child);
    return { code, output: child.said() };
  }

  /** Takes note that a program has ended; what it has left behind goes with it. */
  forget(child) {
    if (!child.pid) return;
    sweepGroup(child.pid);
    this.record.remove(child.pid);
  }

  get stopping() {
    return this.#stopping;
  }

  async stopAll() {
    this.#stopping = true;
    await Promise.race([this.settled, wait(SETTLE_MS, undefined, { ref: false })]);
    await stopMembers(this.record.facts.members);
    this.record.erase();
    if (!this.#guard || this.#guard.exitCode !== null) return;
    this.#guard.ref();
    this.#guard.stdin.end();
    await once(this.#guard, 'exit');
  }
}
