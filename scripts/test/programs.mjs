import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The script behind a package's program, to be run by this very Node: no shell, no npx, no other version.
 * Throws when the package is not installed.
 */
export function binaryOf(packageName, programName = packageName.split('/').at(-1)) {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : (bin[programName] ?? Object.values(bin)[0]));
}

/**
 * Runs a script of Node's, or with `command` any program, and waits for it.
 * Its output is shown as it comes, or kept and answered when `keepOutput` is set.
 * After `limit` seconds it is stopped with everything it started, which counts as a failure (code 124).
 */
export function runProgram(program, { folder, env = {}, keepOutput = false, limit = 1200, command } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command ?? process.execPath, program, {
      cwd: folder,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', keepOutput ? 'pipe' : 'inherit', keepOutput ? 'pipe' : 'inherit'],
    });
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stopAll(child);
    }, limit * 1000);
    const stopWithUs = () => {
      stopAll(child);
      process.exit(130);
    };
    process.once('SIGINT', stopWithUs).once('SIGTERM', stopWithUs);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stopWithUs).off('SIGTERM', stopWithUs);
      resolve({ code: late ? 124 : (code ?? 1), output, seconds: (performance.now() - started) / 1000 });
    };
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.once('close', finish);
  });
}

/** The child leads a process group of its own, so one signal reaches everything it started. */
function stopAll(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000).unref();
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
