import type { Imported, Watcher } from './import-articles';
import { printFault } from './read-article';

/** Where lines go; a terminal can take its last line back. */
export interface Output {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const WIDTH = 24;
const PLAIN_EVERY_MS = 2_000;

/** Shows how far an import is: a bar that fills on a terminal, elsewhere a line every two seconds. */
export function importProgress(output: Output): Watcher & { end(): void } {
  const live = output.isTTY === true;
  let lastLine = Date.now();
  let shown = false;
  const clear = () => {
    if (shown) output.write('\r\x1b[K');
    shown = false;
  };
  return {
    progress(done, soFar) {
      if (!live && Date.now() - lastLine < PLAIN_EVERY_MS) return;
      lastLine = Date.now();
      const line = `${live ? `${bar(done)} ` : ''}${Math.floor(done * 100)} %, ${counted(soFar)}`;
      if (!live) return void output.write(`${line}\n`);
      clear();
      output.write(line.slice(0, (output.columns ?? 80) - 1));
      shown = true;
    },
    fault(fault) {
      clear();
      output.write(`${printable(printFault(fault))}\n`);
    },
    end: clear,
  };
}

const bar = (done: number): string => {
  const full = Math.round(done * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
};

const number = (count: number): string => count.toLocaleString('en');

/** What became of the articles so far, in words. */
export function counted({ added, changed, unchanged, broken }: Imported): string {
  const sum = added + changed + unchanged;
  return (
    `${number(sum)} ${sum === 1 ? 'article' : 'articles'}: ${number(added)} new, ${number(changed)} changed, ` +
    `${number(unchanged)} unchanged; ${number(broken)} broken`
  );
}

/** Names and lines of files can hold what would steer a terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '�');
