import { setMaxListeners } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Asked, comeBack } from './herd/client';
import { liveThrough } from './herd/outage';
import type { Replies } from './herd/seed';
import { ServerProcess } from './poll/server-process';
import { randomNumbers } from './search/random';

const HELP = `A desk that was down for an hour and is there again: what happens when everybody comes back. The hour is lived through on
a virtual clock by the rules the extension's worker has; then a real desk on a real database is started anew, and every
installation comes over a connection of its own, each when its back-off and its jitter have it come.

  npm run bench:herd -- [options]

  --clients <n>   (10000) each with an open ticket
  --replies <n>   (1000)  how many of them have a reply in the outbox
  --outage <s>    (3600)  seconds
  --speed <n>     (1)     plays the return so many times faster than life: as many more come in a second
  --json          the figures as one line of JSON
  --help

Fails when a poll or a reply is not served within 15 minutes, or when a reply is lost or doubled.`;

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '10000' },
    replies: { type: 'string', default: '1000' },
    outage: { type: 'string', default: '3600' },
    speed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const [clients, replies, seconds, speed] = [values.clients, values.replies, values.outage, values.speed].map(
  Number,
) as [number, number, number, number];
const PACE = 60;
const PATIENCE = 900;

interface Ready {
  port: number;
}

const percentile = (sorted: number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);

/** Plays the return. @returns everything that was asked, and seconds (of life) until everybody was served */
async function play(port: number) {
  const random = randomNumbers(20_261_123);
  const waiting = Array.from({ length: clients }, () => liveThrough({ seconds, pace: PACE }, random));
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const asked: (Asked & { at: number })[] = [];
  const began = performance.now();
  const now = () => ((performance.now() - began) / 1000) * speed;
  const served = { poll: 0, reply: 0 };
  const until = { poll: Number.NaN, reply: replies === 0 ? 0 : Number.NaN };
  const firstPolls = new Set<number>();
  const limit = setTimeout(() => over.abort(), (PATIENCE * 1000) / speed);
  const note = (person: number) => (each: Asked) => {
    asked.push({ ...each, at: now() - (each.milliseconds / 1000) * speed });
    const isWell = each.status >= 200 && each.status < 400;
    if (!isWell || (each.what === 'poll' && firstPolls.has(person))) return;
    if (each.what === 'poll') firstPolls.add(person);
    if (++served[each.what] === (each.what === 'poll' ? clients : replies)) until[each.what] = now();
    if (served.poll === clients && served.reply === replies) over.abort();
  };
  const lives = waiting.map((each, person) =>
    comeBack(
      person,
      each,
      { port, speed, random, over: over.signal, onAsked: note(person) },
      person < replies,
    ),
  );
  await Promise.all(lives);
  clearTimeout(limit);
  return { asked, until, unserved: clients - served.poll };
}

/** The most that were asked in one real second. */
function worstSecond(asked: { at: number }[]): number {
  const counts = new Map<number, number>();
  for (const { at } of asked) {
    const second = Math.floor(at / speed);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

const data = await mkdtemp(path.join(tmpdir(), 'handrail-bench-'));
await chmod(data, 0o755); // run by root, PostgreSQL runs as somebody else, who has to get in
const start = (more: Record<string, string>) =>
  ServerProcess.start<Ready>('bench/herd/desk.ts', { HANDRAIL_DATA: data, ...more });
let failed = false;
try {
  const first = await start({ HERD_PEOPLE: String(clients) });
  const { port } = first.ready;
  await first.close();
  const desk = await start({ HERD_PORT: String(port) });
  const before = await desk.ask<number>('cost');
  const { asked, until, unserved } = await play(port);
  const cpu = ((await desk.ask<number>('cost')) - before) / 1e6;
  const { kept, doubled } = await desk.ask<Replies>('replies');
  await desk.close();
  const times = asked.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  const result = {
    clients,
    replies,
    speed,
    asked: asked.length,
    worstSecond: worstSecond(asked),
    steadySecond: Math.round((clients / PACE) * speed),
    errors: asked.filter(({ status }) => status === 0 || status >= 400).length,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    secondsUntilAllPolled: Math.round(until.poll),
    secondsUntilAllReplied: Math.round(until.reply),
    unserved,
    lostReplies: replies - kept,
    doubledReplies: doubled,
    deskCpuSeconds: Number(cpu.toFixed(1)),
  };
  failed = unserved > 0 || kept !== replies || doubled > 0;
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
} finally {
  await rm(data, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
