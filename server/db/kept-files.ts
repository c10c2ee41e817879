import type { Query } from './sql';

/** A file that a row says is there. */
export interface KeptFile {
  /** Below the folder of files. */
  path: string;
  /** Its size; null where only the beginning of its hash is known. */
  bytes: number | null;
  /** Its SHA-256 in hexadecimal, or the beginning of it. */
  sha256: string;
  what: 'attachment' | 'preview' | 'photo' | 'picture';
}

/** Every file that belongs to a row, in pages, so that a large desk does not have to fit into memory. */
export async function* keptFiles(query: Query): AsyncGenerator<KeptFile> {
  const pages = query<KeptFile[]>`
    select path, bytes, sha256, 'attachment' as what from attachment
    union all select path || '.preview', preview_bytes, preview_sha256, 'preview' from attachment
      where preview_bytes is not null
    union all select path, bytes, sha256, 'picture' from picture
    union all select 'photos/' || id || '.' || photo, null, photo, 'photo' from agent where photo is not null
    order by path`.cursor(500);
  for await (const page of pages) yield* page;
}
