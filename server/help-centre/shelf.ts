import type { Locale } from '../../utils/protocol/limits';
import { type ArticleOutline, helpVersion } from '../db/articles';
import { outlineOf } from '../desk/articles';
import type { Desk } from '../desk/desk';
import { sectionKey } from './addresses';

export interface ShelfSection {
  name: string;
  key: string;
  articles: ArticleOutline[];
}

/** Everything the pages of one language list, in reading order; English stands in where a translation is missing. */
export interface Shelf {
  articles: ArticleOutline[];
  sections: ShelfSection[];
  bySlug: ReadonlyMap<string, ArticleOutline>;
}

/** Reads shelves, and keeps each until an article changes. */
export class Shelves {
  private version = '';
  private readonly kept = new Map<Locale, Promise<Shelf>>();

  constructor(private readonly desk: Desk) {}

  async of(locale: Locale): Promise<Shelf> {
    const version = await helpVersion(this.desk.sql);
    if (version !== this.version) this.kept.clear();
    this.version = version;
    const kept = this.kept.get(locale);
    if (kept) return kept;
    const shelf = outlineOf(this.desk, locale).then(shelfOf);
    shelf.catch(() => this.kept.delete(locale));
    this.kept.set(locale, shelf);
    return shelf;
  }
}

const shelfOf = (articles: ArticleOutline[]): Shelf => ({
  articles,
  sections: sectionsOf(articles),
  bySlug: new Map(articles.map((article) => [article.slug, article])),
});

/** Two names with the same words are one section: they have the same address. */
function sectionsOf(articles: ArticleOutline[]): ShelfSection[] {
  const sections = new Map<string, ShelfSection>();
  for (const article of articles) {
    const key = sectionKey(article.section);
    const section = sections.get(key) ?? { name: article.section, key, articles: [] };
    section.articles.push(article);
    sections.set(key, section);
  }
  return [...sections.values()];
}
