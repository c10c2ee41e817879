import type { Query } from './sql';

/** A picture of articles, kept under the hash of its bytes. */
export interface PictureRow {
  /** The beginning of the hash and the ending of its type: the last part of its address. */
  id: string;
  type: string;
  bytes: number;
  sha256: string;
  /** Below the folder of files. */
  path: string;
}

const columns = (query: Query) => query`id, type, bytes, sha256, path`;

export async function pictureById(query: Query, id: string): Promise<PictureRow | null> {
  // PostgreSQL takes no text with a NUL, not even to find nothing.
  if (id.includes('\0')) return null;
  const [row] = await query<PictureRow[]>`select ${columns(query)} from picture where id = ${id}`;
  return row ?? null;
}

export async function picturesOf(query: Query, slug: string, locale: string): Promise<PictureRow[]> {
  return query<PictureRow[]>`
    select ${columns(query)} from picture
    where id in (select picture_id from article_picture where slug = ${slug} and locale = ${locale})`;
}

export async function addPicture(query: Query, row: PictureRow, at: Date): Promise<void> {
  await query`
    insert into picture (id, type, bytes, sha256, path, created_at)
    values (${row.id}, ${row.type}, ${row.bytes}, ${row.sha256}, ${row.path}, ${at}) on conflict (id) do nothing`;
}

/** Forgets the pictures that no article shows any more. @returns where their files are */
export async function removeUnusedPictures(query: Query): Promise<string[]> {
  const rows = await query<{ path: string }[]>`
    delete from picture where not exists (select 1 from article_picture where picture_id = picture.id)
    returning path`;
  return rows.map(({ path }) => path);
}
