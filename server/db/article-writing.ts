import type { ArticleSource, ArticleText } from './articles';
import type { Query } from './sql';

/** A text to be kept, with the pictures it shows. */
export interface NewText extends ArticleText {
  source: ArticleSource;
  /** The id it had where it comes from, where that is how it is known. */
  origin: string | null;
  /** Ids of pictures that are kept already. */
  pictures: string[];
}

/** Writes texts, new or changed, and lets everybody know that articles have changed. */
export async function saveArticles(query: Query, texts: NewText[], at: Date): Promise<void> {
  if (texts.length === 0) return;
  const articles = new Map(texts.map(({ slug, origin }) => [slug, { slug, origin, created_at: at }]));
  await query`insert into article ${query([...articles.values()])} on conflict (slug) do nothing`;
  const rows = texts.map((text) => rowOf(query, text));
  await query`
    insert into article_text ${query(rows as unknown as Record<string, never>[])}
    on conflict (slug, locale) do update set title = excluded.title, section = excluded.section,
      position = excluded.position, tags = excluded.tags, headings = excluded.headings,
      asked_as = excluded.asked_as, pages = excluded.pages, html = excluded.html, body = excluded.body, hash = excluded.hash, updated_at = excluded.updated_at, source = excluded.source`;
  await savePictureUses(query, texts);
  await renewHelpVersion(query);
}

const rowOf = (query: Query, text: NewText) => ({
  slug: text.slug,
  locale: text.locale,
  title: text.title,
  section: text.section,
  position: text.position,
  tags: query.json(text.tags),
  headings: query.json(text.headings),
  asked_as: query.json(text.askedAs),
  pages: query.json(text.pages),
  html: text.html,
  body: text.body,
  hash: text.hash,
  updated_at: text.updatedAt,
  source: text.source,
});

async function savePictureUses(query: Query, texts: NewText[]): Promise<void> {
  const [slugs, locales] = [texts.map(({ slug }) => slug), texts.map(({ locale }) => locale)];
  await query`
    delete from article_picture where (slug, locale) in (select * from unnest(${slugs}::text[], ${locales}::text[]))`;
  const uses = texts.flatMap(({ slug, locale, pictures }) =>
    [...new Set(pictures)].map((picture_id) => ({ slug, locale, picture_id })),
  );
  if (uses.length > 0) await query`insert into article_picture ${query(uses)}`;
}

export async function renewHelpVersion(query: Query): Promise<void> {
  await query`update desk set help_version = gen_random_uuid()`;
}

/** Whose slugs are taken, and by which origin; and where the articles of these origins are. */
export async function articleOrigins(
  query: Query,
  { slugs, origins }: { slugs: string[]; origins: string[] },
): Promise<{ slug: string; origin: string | null }[]> {
  return query<{ slug: string; origin: string | null }[]>`
    select slug, origin from article where slug = any(${slugs}::text[]) or origin = any(${origins}::text[])`;
}

/** The hashes of the texts of these articles, by `locale/slug`. */
export async function hashesOf(query: Query, slugs: string[]): Promise<Map<string, string>> {
  const rows = await query<{ slug: string; locale: string; hash: string }[]>`
    select slug, locale, hash from article_text where slug = any(${slugs}::text[])`;
  return new Map(rows.map(({ slug, locale, hash }) => [`${locale}/${slug}`, hash]));
}
