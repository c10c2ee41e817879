import type { ArticleText } from '../db/articles';
import { ArticleFault } from '../desk/front-matter';
import type { ReadPicture } from '../desk/pictures';

/** Where in what is imported something stands. */
export interface Place {
  file: string;
  /** Counted from 1; null for the file as a whole. */
  line: number | null;
}

/** An article that is ready to be kept, with the pictures it shows. */
export interface ReadArticle {
  place: Place;
  /** `updatedAt` is empty when the source does not say; the hash is of everything else. */
  text: ArticleText;
  /** The id it has in its source; null when it is known by its slug. */
  origin: string | null;
  pictures: ReadPicture[];
}

/** Something that was not taken in, and why. */
export interface Fault {
  place: Place;
  reason: string;
}

export const printFault = ({ place: { file, line }, reason }: Fault): string =>
  `${file}${line === null ? '' : `:${line}`}: ${reason}`;

/** What one article may measure at most, in characters and in pieces. */
export const MOST = {
  title: 300,
  section: 100,
  body: 200_000,
  tags: 50,
  tag: 100,
  headings: 1_000,
  pictures: 100,
  fileBytes: 1_000_000,
} as const;

/** @throws ArticleFault when the article is larger than any reader would read */
export function refuseOversize(text: ArticleText, line: (name: string) => number | null): void {
  refuseLong('title', text.title, MOST.title, line('title'));
  refuseLong('section', text.section, MOST.section, line('section'));
  refuseLong('body', text.html, MOST.body * 2, line('body'));
  if (text.tags.length > MOST.tags)
    throw new ArticleFault(`it has ${text.tags.length} tags; ${MOST.tags} are the most`, line('tags'));
  for (const tag of text.tags) refuseLong('tag', tag, MOST.tag, line('tags'));
  if (text.headings.length > MOST.headings)
    throw new ArticleFault(
      `it has ${text.headings.length} headings; ${MOST.headings} are the most`,
      line('body'),
    );
}

/** @throws ArticleFault */
export function refuseLong(name: string, text: string, most: number, line: number | null): void {
  if (text.length > most)
    throw new ArticleFault(`its ${name} has ${text.length} characters; ${most} are the most`, line);
}
