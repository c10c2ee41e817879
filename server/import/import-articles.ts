import type { Desk } from '../desk/desk';
import { ArticleFault } from '../desk/front-matter';
import { dropUnusedPictures } from '../desk/pictures';
import { keepBatch, type Tally } from './batch';
import { type FoundFile, listFiles } from './file-list';
import { readJsonArticle } from './json-article';
import { linesOf } from './lines';
import { readMarkdownFile } from './markdown-file';
import type { Fault, ReadArticle } from './read-article';

/** Articles, and bytes of pictures and texts, that one transaction takes at most. */
const BATCH = 100;
const BATCH_BYTES = 8_000_000;

export interface Imported extends Tally {
  /** How many were not taken in. */
  broken: number;
  /** True when it was stopped before the end. */
  stopped: boolean;
}

export interface Watcher {
  /** @param done how much of everything is read, from 0 to 1 */
  progress(done: number, soFar: Imported): void;
  fault(fault: Fault): void;
}

export interface ImportOptions {
  dryRun: boolean;
  /** Ends the import after the batch in progress. */
  signal: AbortSignal;
  watcher: Watcher;
}

/**
 * Takes articles in from folders and files. Each batch is one transaction: whenever it ends, early or not, what is in
 * is whole, and the same import goes on from there.
 * @throws StartFault when there is nothing under a name
 */
export async function importArticles(
  desk: Desk,
  places: string[],
  options: ImportOptions,
): Promise<Imported> {
  const { files, faults } = await listFiles(places);
  const importing = new Importing(desk, files, options);
  for (const fault of faults) importing.refuse(fault);
  for (const file of files) if (!options.signal.aborted) await importing.take(file);
  await importing.flush();
  if (!options.dryRun) await dropUnusedPictures(desk);
  return importing.finish();
}

/** One import under way. */
class Importing {
  private readonly result: Imported = { added: 0, changed: 0, unchanged: 0, broken: 0, stopped: false };
  private readonly seen = new Map<string, string>();
  private readonly total: number;
  private done = 0;
  private batch: ReadArticle[] = [];
  private batchBytes = 0;

  constructor(
    private readonly desk: Desk,
    files: FoundFile[],
    private readonly options: ImportOptions,
  ) {
    this.total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  refuse(fault: Fault): void {
    this.result.broken += 1;
    this.options.watcher.fault(fault);
  }

  async take(file: FoundFile): Promise<void> {
    await this.naming(file.shown, null, async () => {
      if (file.kind === 'json-lines') return this.takeLines(file);
      await this.add(await readMarkdownFile(file));
      this.done += file.bytes;
    });
  }

  private async takeLines({ file, shown }: FoundFile): Promise<void> {
    const count = (bytes: number) => {
      this.done += bytes;
    };
    for await (const { number, bytes } of linesOf(file, count)) {
      if (this.options.signal.aborted) return;
      if (bytes !== null && bytes.toString('latin1').trim() === '') continue;
      await this.naming(shown, number, async () => {
        if (bytes === null) throw new ArticleFault('the line is longer than any article');
        await this.add(readJsonArticle(decode(bytes), { file: shown, line: number }));
      });
    }
  }

  /** What is wrong with one article is told, and the next one is taken. */
  private async naming(file: string, line: number | null, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      this.refuse({ place: { file, line: line ?? (error as ArticleFault).line ?? null }, reason });
    }
  }

  private async add(article: ReadArticle): Promise<void> {
    this.refuseSecond(article);
    this.batch.push(article);
    this.batchBytes += article.text.html.length + article.pictures.reduce((sum, { bytes }) => sum + bytes, 0);
    if (this.batch.length >= BATCH || this.batchBytes >= BATCH_BYTES) await this.flush();
  }

  /** @throws ArticleFault for the second of two with the same key */
  private refuseSecond({ text, origin, place }: ReadArticle): void {
    const key = `${text.locale} ${origin === null ? 'slug' : 'id'} ${origin ?? text.slug}`;
    const first = this.seen.get(key);
    const what = origin === null ? `the slug "${text.slug}"` : `the id "${origin}"`;
    if (first !== undefined) throw new ArticleFault(`${what} in ${text.locale} is taken already by ${first}`);
    this.seen.set(key, place.line === null ? place.file : `${place.file}:${place.line}`);
  }

  async flush(): Promise<void> {
    const { batch } = this;
    [this.batch, this.batchBytes] = [[], 0];
    const { added, changed, unchanged } = await keepBatch(this.desk, batch, this.options.dryRun);
    this.result.added += added;
    this.result.changed += changed;
    this.result.unchanged += unchanged;
    this.options.watcher.progress(this.total === 0 ? 1 : Math.min(1, this.done / this.total), this.result);
  }

  finish(): Imported {
    return { ...this.result, stopped: this.options.signal.aborted };
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleFault('it is not UTF-8 text');
  }
}

/** Why an article could not be read; null when it is no fault of the article. */
function reasonOf(error: unknown): string | null {
  if (error instanceof ArticleFault) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const unreadable = syscall === 'open' || syscall === 'read' || code === 'EISDIR';
  return unreadable ? `it cannot be read (${code})` : null;
}
