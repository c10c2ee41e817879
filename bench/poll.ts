import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LoadResult, type Poll, sendPolls } from './poll/load';
import { costOf, POPULATIONS } from './poll/millions';
import { ServerProcess } from './poll/server-process';

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
  process: ServerProcess<{ port: number; polls?: Poll[] }>;
}

const ANY_POLL: Poll = { token: 'x'.repeat(43), cursor: 'y'.repeat(53) };

async function start(file: string, data: string): Promise<Server> {
  const process = await ServerProcess.start<{ port: number; polls?: Poll[] }>(path.join('bench/poll', file), {
    HANDRAIL_DATA: data,
  });
  const { port, polls = [ANY_POLL] } = process.ready;
  return { port, polls, process };
}

/** Microseconds of processor a poll costs, and how long its answer is. */
async function round({ process, port, polls }: Server): Promise<{ microseconds: number } & LoadResult> {
  await process.ask('settle');
  const before = await process.ask<number>('cost');
  const load = await sendPolls(port, polls, POLLS);
  return { microseconds: ((await process.ask<number>('cost')) - before) / load.answers, ...load };
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
  const before = await desk.process.ask<number>('queries');
  for (let turn = 0; turn < ROUNDS; turn++) {
    const ours = await round(desk);
    const theirs = await round(bare);
    rounds.push({ ours: ours.microseconds, theirs: theirs.microseconds, bytes: ours.bytes });
  }
  const after = await desk.process.ask<number>('queries');
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
  await Promise.all([desk, bare].map((server) => server.process.close()));
  await rm(data, { recursive: true, force: true });
}
