import type { KillReport } from './kill-rounds';
import type { MalformedReport } from './malformed';

export function printKills(report: KillReport): void {
  const { ground, kills, acknowledged, sentAgain, restart, lost, doubled, partial } = report;
  console.log(
    `${ground}: ${kills} kills, ${acknowledged} acknowledged, ${sentAgain} sent again; ` +
      `${lost.length} lost, ${doubled.length} doubled, ${partial.length} partial; ` +
      `answers again after ${restart.median} ms (longest ${restart.worst})`,
  );
  for (const line of [...lost, ...doubled, ...partial].slice(0, 20)) console.log(`  ${line}`);
}

export function printMalformed(report: MalformedReport): void {
  const { endpoints, requests, failures, hangs, slowestMs, slowest, growth, statuses } = report;
  console.log(
    `${requests} malformed requests to ${endpoints} routes: ${failures.length} routes failed, ${hangs} hung longer than a second ` +
      `(longest ${slowestMs} ms, ${slowest}), ${growth} MB more held`,
  );
  const counted = Object.entries(statuses).sort();
  console.log(`  answers: ${counted.map(([what, count]) => `${what}: ${count}`).join(', ')}`);
  for (const line of failures) console.log(`  ${line}`);
}
