import { readConfig } from '../server/config';
import { importArticles } from '../server/import/import-articles';
import { openDesk } from '../server/run';

/** Imports the files named in its arguments in a process of its own and prints seconds and peak memory as JSON. */
const { desk, close } = await openDesk(readConfig(process.env));
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const result = await importArticles(desk, process.argv.slice(2), {
  dryRun: false,
  signal: new AbortController().signal,
  watcher: { progress: () => {}, fault: ({ reason }) => console.error(reason) },
});
const seconds = (performance.now() - start) / 1000;
const peak = process.resourceUsage().maxRSS;
await close();
console.log(JSON.stringify({ ...result, seconds, peakMB: peak / 1024, beforeMB: before / 1024 }));
