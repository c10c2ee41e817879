import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import type { ArticleIndex } from '../../utils/search/article-index';
import { openIndex } from '../../utils/search/open-index';
import { helpVersion } from '../db/articles';
import type { Desk } from '../desk/desk';
import { refuse } from '../desk/refusal';
import { buildFile } from './build';

const unpack = promisify(gunzip);

/** The index of one language as a file that never changes. */
export interface IndexFile {
  locale: Locale;
  /** The hash of its bytes. */
  name: string;
  articles: number;
  /** Compressed by gzip. */
  bytes: Buffer;
  /** The version of the articles it was built from. */
  version: string;
  /** Opened for the public help centre, when it is first asked. */
  opened?: Promise<ArticleIndex>;
}

/** How long a request waits for a newer index before it takes the one that is there, and before it gives up. */
const PATIENCE_MS = 2_000;
const LONGEST_MS = 20_000;
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 30_000;

/**
 * The search indexes of a desk, in memory: the newest of each language and the one before it, which somebody may just be
 * fetching. One is built when articles, phrases or synonyms have changed, however many ask for it.
 */
export class SearchIndexes {
  private readonly newest = new Map<Locale, IndexFile>();
  private readonly before = new Map<Locale, IndexFile>();
  private readonly building = new Map<Locale, Promise<IndexFile>>();
  private readonly stop = new AbortController();
  private looking?: NodeJS.Timeout;

  constructor(private readonly desk: Desk) {}

  /** Builds what has changed, from time to time: another process may import articles. */
  keepFresh(): void {
    const look = async () => {
      for (const locale of LOCALES) if (!this.stop.signal.aborted) await this.current(locale).catch(() => {});
      if (!this.stop.signal.aborted) this.looking = setTimeout(look, LOOK_EVERY_MS).unref();
    };
    // Whoever asks first is served first: a desk that has just started has enough to do.
    this.looking = setTimeout(look, FIRST_LOOK_MS).unref();
  }

  /** Ends what is being built. */
  async close(): Promise<void> {
    clearTimeout(this.looking);
    this.stop.abort();
    await Promise.allSettled(this.building.values());
  }

  /**
   * The index of a language: the newest where that does not take long, or else the one before.
   * @throws Refusal `desk-busy` while the first one is built
   */
  async of(locale: Locale): Promise<IndexFile> {
    const there = this.newest.get(locale);
    const current = this.current(locale).catch((error: unknown) => {
      if (there) return there;
      throw error;
    });
    current.catch(() => {});
    const late = wait(there ? PATIENCE_MS : LONGEST_MS, undefined, { ref: false }).then(() => {
      if (there) return there;
      throw refuse('desk-busy', { retryAfter: 5 });
    });
    late.catch(() => {});
    return Promise.race([current, late]);
  }

  /** The index of a language, open to be searched. */
  async opened(locale: Locale): Promise<ArticleIndex> {
    const file = await this.of(locale);
    file.opened ??= unpack(file.bytes).then((bytes) => openIndex(bytes));
    return file.opened;
  }

  /** The file of this name, or null when there is none any more. */
  file(name: string): IndexFile | null {
    const files = [...this.newest.values(), ...this.before.values()];
    return files.find((file) => file.name === name) ?? null;
  }

  private async current(locale: Locale): Promise<IndexFile> {
    const version = await helpVersion(this.desk.sql);
    const there = this.newest.get(locale);
    if (there?.version === version) return there;
    const building = this.building.get(locale);
    if (building) {
      // What is being built may be of an older version: look again when it is done.
      await building;
      return this.current(locale);
    }
    const fresh = this.build(locale, version).finally(() => this.building.delete(locale));
    fresh.catch((error: unknown) => this.tell(locale, error));
    this.building.set(locale, fresh);
    return fresh;
  }

  /** Names the fault and no words of an article. */
  private tell(locale: Locale, error: unknown): void {
    if (this.stop.signal.aborted) return;
    console.error(`The search index in ${locale} could not be built (${(error as Error).name}).`);
  }

  private async build(locale: Locale, version: string): Promise<IndexFile> {
    const { file, articles } = await buildFile(this.desk.sql, locale, this.stop.signal);
    const bytes = Buffer.from(file);
    const name = createHash('sha256').update(bytes).digest('hex');
    const there = this.newest.get(locale);
    if (there?.name === name) {
      there.version = version;
      return there;
    }
    if (there) this.before.set(locale, there);
    const index: IndexFile = { locale, name, articles, bytes, version };
    this.newest.set(locale, index);
    return index;
  }
}
