import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Locale } from '../../utils/protocol/limits';
import { helpVersion } from '../db/articles';
import { listArticles } from './articles';
import type { Desk } from './desk';

const pack = promisify(gzip);

/** The list of a language, ready to be sent: JSON, compressed by gzip, and its validator. */
export interface PackedList {
  tag: string;
  bytes: Buffer;
}

/** Makes the lists of articles, and keeps each until an article changes: one of 50,000 takes seconds to make. */
export class ArticleLists {
  private version = '';
  private readonly kept = new Map<Locale, Promise<PackedList>>();

  constructor(private readonly desk: Desk) {}

  async of(locale: Locale): Promise<PackedList> {
    const version = await helpVersion(this.desk.sql);
    if (version !== this.version) this.kept.clear();
    this.version = version;
    const kept = this.kept.get(locale);
    if (kept) return kept;
    const list = this.make(locale);
    list.catch(() => this.kept.delete(locale));
    this.kept.set(locale, list);
    return list;
  }

  private async make(locale: Locale): Promise<PackedList> {
    const { list, tag } = await listArticles(this.desk, locale);
    return { tag, bytes: await pack(JSON.stringify(list)) };
  }
}
