import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locale } from '../../utils/protocol/limits';
import type { Ready } from './engines/engine';
import type { EngineName } from './engines/engine-names';
import { loadEngine } from './engines/load-engine';
import { enlarge } from './enlarge';
import { percentile } from './measures';
import { readDocuments } from './read-data';

/** What one process measures. */
export interface Job {
  engine: EngineName;
  files: string[];
  locale: Locale;
  learn: boolean;
  /** How many articles; 0 for those of the files as they are. */
  size: number;
  queries: string[];
  /** The queries that are also typed, key by key. */
  typed: string[];
  /** Seconds for all queries, and for all keys. */
  budget: number;
}

export interface Measured {
  /** For each query the ids found; fewer than queries when the time was up. */
  answers: string[][];
  keys: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
  indexGzipBytes: number;
  buildMs: number;
  loadMs: number;
  heapBytes: number;
}

const LOADS = 3;
const SHORTEST = 2;

/** Builds, keeps, opens and asks one engine, in a process of its own: its heap is nobody else's. */
async function measure({
  engine: name,
  files,
  locale,
  learn,
  size,
  queries,
  typed,
  budget,
}: Job): Promise<Measured> {
  const engine = await loadEngine(name);
  const documents = enlarge(readDocuments(files), size);
  const setting = { locale, documents, learn };
  const start = performance.now();
  const bytes = await engine.save(await engine.build(setting));
  const buildMs = performance.now() - start;
  const indexGzipBytes = gzipSync(bytes).length;
  setting.documents = [];
  const before = usedHeap();
  const loads: number[] = [];
  let ready: Ready | undefined;
  for (let turn = 0; turn < LOADS; turn++) {
    ready = undefined;
    const from = performance.now();
    ready = await engine.load(bytes, setting);
    loads.push(performance.now() - from);
  }
  if (!ready) throw new Error('nothing was loaded');
  const heapBytes = usedHeap() - before;
  const answers = await askAll(ready, queries, budget);
  const keys = await typeAll(ready, typed, budget);
  return {
    answers,
    keys: keys.length,
    p50Ms: percentile(keys, 0.5),
    p95Ms: percentile(keys, 0.95),
    maxMs: Math.max(0, ...keys),
    indexGzipBytes,
    buildMs,
    loadMs: percentile(loads, 0.5),
    heapBytes,
  };
}

function usedHeap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function askAll(ready: Ready, queries: string[], budget: number): Promise<string[][]> {
  const end = performance.now() + budget * 1000;
  const answers: string[][] = [];
  for (const query of queries) {
    if (performance.now() > end) break;
    answers.push(await ready.find(query));
  }
  return answers;
}

/** How long each key takes, in milliseconds. */
async function typeAll(ready: Ready, queries: string[], budget: number): Promise<number[]> {
  const end = performance.now() + budget * 1000;
  const keys: number[] = [];
  for (const query of queries) {
    for (let length = SHORTEST; length <= query.length; length++) {
      if (performance.now() > end) return keys;
      const typed = query.slice(0, length);
      const start = performance.now();
      await ready.find(typed);
      keys.push(performance.now() - start);
    }
  }
  return keys;
}

const [jobFile = '', resultFile = ''] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobFile, 'utf8')) as Job;
writeFileSync(resultFile, JSON.stringify(await measure(job)));
