import { importArticles } from '../import/import-articles';
import { counted, importProgress } from '../import/progress';
import { StartFault } from '../start-fault';
import type { Command } from './command';

const STOPPED = 'Stopped. What is in is whole; the same command goes on from here.';

export const importCommand: Command = {
  words: '<folder or file> ... [--dry-run]',
  does: 'articles from Markdown, HTML, .jsonl or .jsonl.gz',
  count: [1, 1_000],
  stopsItself: true,
  async run({ desk }, words, signal) {
    const dryRun = words.includes('--dry-run');
    const places = words.filter((word) => word !== '--dry-run');
    const option = places.find((word) => word.startsWith('--'));
    if (option) throw new StartFault(`There is no option "${option}". The only one is --dry-run.`);
    if (places.length === 0) throw new StartFault('Name a folder or a file.');
    const watcher = importProgress(process.stderr);
    try {
      const result = await importArticles(desk, places, { dryRun, signal, watcher });
      const sum = `${counted(result)}${dryRun ? ' (nothing was written)' : ''}.`;
      if (result.stopped) throw new StartFault(`${sum}\n${STOPPED}`);
      if (result.broken > 0) throw new StartFault(sum);
      return sum;
    } finally {
      watcher.end();
    }
  },
};
