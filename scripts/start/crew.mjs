import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { stopMembers } from './record.mjs';

const GUARD = fileURLToPath(new URL('./guard.mjs', import.meta.url));

/**
 * Everything that is started, each in a process group of its own: Ctrl-C in the terminal reaches the start alone, which
 * stops them in order.
 */
export class Crew {
  #stopping = false;
  #guard = null;

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
    if (child.pid) this.record.remove(child.pid);
    return { code, output: child.said() };
  }

  get stopping() {
    return this.#stopping;
  }

  async stopAll() {
    this.#stopping = true;
    await stopMembers(this.record.facts.members);
    this.record.erase();
    if (!this.#guard || this.#guard.exitCode !== null) return;
    this.#guard.ref();
    this.#guard.stdin.end();
    await once(this.#guard, 'exit');
  }
}
