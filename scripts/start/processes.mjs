import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const HAS_PROC = existsSync('/proc/self/stat');

/**
 * When a process began, as text to be compared: the same number given to another process later has another birth.
 * @returns null when there is no such process, or it has ended and nobody has taken note yet
 */
export function birthOf(pid) {
  if (!HAS_PROC) return birthByPs(pid);
  const stat = statOf(pid);
  return stat && !'ZX'.includes(stat[0]) ? stat[19] : null;
}

/**
 * The npm that runs us, to be watched: npm passes signals on, but not its own end, and the shell between may stay.
 * @returns null when there is none
 */
export function npmAbove() {
  if (process.env.npm_lifecycle_event !== 'start') return null;
  const parent = process.ppid;
  const above = HAS_PROC && !isNpm(parent) ? Number(statOf(parent)?.[1]) : parent;
  const birth = birthOf(above);
  return birth && (!HAS_PROC || isNpm(above)) ? { lives: () => birthOf(above) === birth } : null;
}

function isNpm(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').startsWith('npm');
  } catch {
    return false;
  }
}

/** The fields of /proc/pid/stat behind the name, which may hold blanks: state, parent, group and so on. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function birthByPs(pid) {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    const [state, ...birth] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { stdio })
      .toString()
      .trim()
      .split(/\s+/);
    return state?.startsWith('Z') ? null : birth.join(' ') || null;
  } catch {
    return null;
  }
}

/** True while somebody of a process group is alive. */
function groupLives(group) {
  if (HAS_PROC)
    return readdirSync('/proc').some((name) => {
      const stat = /^\d+$/.test(name) && statOf(name);
      return stat && !'ZX'.includes(stat[0]) && stat[2] === String(group);
    });
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends a process that leads a group: it is asked, and given `limit` seconds to end its own in good order; whoever of its
 * group is left then, is not asked.
 */
export async function endGroup(pid, limit) {
  signal(pid, 'SIGTERM');
  await until(() => birthOf(pid) === null, limit);
  await until(() => !groupLives(pid), birthOf(pid) === null ? 2 : 0);
  signal(-pid, 'SIGKILL');
  await until(() => !groupLives(pid), 5);
}

/** Ends whoever is left of a group whose leader has gone. */
export const sweepGroup = (pid) => signal(-pid, 'SIGKILL');

async function until(done, limit) {
  const late = Date.now() + limit * 1000;
  while (!done() && Date.now() < late) await wait(30);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
