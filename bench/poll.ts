import { type ChildProcess, fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LoadResult, type Poll, sendPolls } from './poll/load';
import { costOf, POPULATIONS } from './poll/millions';

/**
 * What a poll that finds nothing new costs the desk, against a bare `node:http` that answers 304: processor time of each
 * server's own process, in turns in the same run, both with the same load over connections that are kept. What the database was asked meanwhile
 * is what the database counted: every look into a table that a poll could want.
 */
const ROUNDS = 15;
const POLLS = 6_400;

interface Server {
  port: number;
  polls: Poll[];
  child: ChildProcess;
}

async function start(file: string, data: string): Promise<Server> {
  const child = fork(path.join('bench/poll', file), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, HANDRAIL_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port, polls = [{ token: 'x'.repeat(43), cursor: 'y'.repeat(53) }] } = await told<{
    port: number;
    polls?: Poll[];
  }>(child, 'ready');
  return { port, polls, child };
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

function ask<T>(child: ChildProcess, what: string): Promise<T> {
  const answer = told<T>(child, what);
  child.send(what);
  return answer;
}

/** Microseconds of processor a poll costs, and how long its answer is. */
async function round({ child, port, polls }: Server): Promise<{ microseconds: number } & LoadResult> {
  await ask(child, 'settle');
  const before = await ask<number>(child, 'cost');
  const load = await sendPolls(port, polls, POLLS);
  return { microseconds: ((await ask<number>(child, 'cost')) - before) / load.answers, ...load };
}

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const data = await mkdtemp(path.join(tmpdir(), 'handrail-bench-'));
await chmod(data, 0o755); // run by root, PostgreSQL runs as somebody else, who has to get in
const [desk, bare] = [await start('desk.ts', data), await start('bare.ts', data)];
try {
  const begin = performance.now();
  await sendPolls(desk.port, desk.polls, desk.polls.length); // as after a restart: the desk knows nobody yet
  const firstPolls = desk.polls.length / ((performance.now() - begin) / 1000);
  for (const server of [desk, bare]) await round(server); // warms up
  const rounds: { ours: number; theirs: number; bytes: number }[] = [];
  const before = await ask<number>(desk.child, 'queries');
  for (let turn = 0; turn < ROUNDS; turn++) {
    const ours = await round(desk);
    const theirs = await round(bare);
    rounds.push({ ours: ours.microseconds, theirs: theirs.microseconds, bytes: ours.bytes });
  }
  const after = await ask<number>(desk.child, 'queries');
  const microseconds = median(rounds.map(({ ours }) => ours));
  const bytes = Math.max(...rounds.map((each) => each.bytes));
  const result = {
    cpuRatio: Number(median(rounds.map(({ ours, theirs }) => ours / theirs)).toFixed(2)),
    responseBytes: bytes,
    idleDatabaseQueries: after - before,
    requestsPerSecondPerCore: Math.round(1e6 / microseconds),
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    const more = { polls: ROUNDS * POLLS, 'µs a poll': Number(microseconds.toFixed(1)) };
    console.table({ ...result, ...more, 'polls a second after a restart': Math.round(firstPolls) });
    console.log('One million installations, from these figures:');
    console.table(POPULATIONS.map((each) => costOf(each, { microseconds, bytes })));
  }
} finally {
  const ended = new Promise((resolve) => desk.child.once('exit', resolve));
  desk.child.send('close');
  bare.child.kill();
  await ended;
  await rm(data, { recursive: true, force: true });
}
