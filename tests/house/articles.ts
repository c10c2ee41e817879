import { posix } from 'node:path';
import type { SourceTree, Violation } from './source-tree';

const PLACE = /^server\/help\/(\w+)\/([a-z-]+)\.md$/;

/** An article of the product's own help, as its file has it. */
export interface WrittenArticle {
  path: string;
  language: string;
  slug: string;
  /** The lines between the `---`, by name. */
  front: ReadonlyMap<string, string>;
  body: string;
}

/** Every article below server/help. Throws for a file without front matter. */
export function readArticles(tree: SourceTree): WrittenArticle[] {
  return Array.from(tree).flatMap(([path, text]) => {
    const [, language = '', slug = ''] = PLACE.exec(path) ?? [];
    return slug === '' ? [] : [{ path, language, slug, ...splitFront(path, text) }];
  });
}

function splitFront(path: string, text: string): Pick<WrittenArticle, 'front' | 'body'> {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) throw new Error(`${path} has no front matter`);
  const lines = front.split('\n').map((line) => /^([\w-]+): (.+)$/.exec(line) ?? ['', line, '']);
  return { front: new Map(lines.map(([, name = '', value = '']) => [name, value])), body };
}

/** What an article makes bold: the names of buttons, tabs and states, and nothing else. */
export const namesIn = ({ body }: WrittenArticle): string[] =>
  Array.from(body.matchAll(/\*\*(.+?)\*\*/g), ([, name = '']) => name);

/** The slugs an article links to. */
export const linksIn = ({ body }: WrittenArticle): string[] =>
  Array.from(body.matchAll(/(?<!!)\[[^\]]*\]\(([^)]*)\)/g), ([, target = '']) => target);

/** The pictures an article shows: paths from the root of the house, with what is said in their place. */
export const picturesIn = ({ path, body }: WrittenArticle): { file: string; words: string }[] =>
  Array.from(body.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g), ([, words = '', name = '']) => ({
    file: posix.join(posix.dirname(path), name),
    words,
  }));

/** Names that no screen shows, and links that lead nowhere. */
export function findArticleViolations(
  articles: WrittenArticle[],
  wordsOf: (language: string) => ReadonlySet<string>,
): Violation[] {
  const slugs = new Set(articles.map(({ language, slug }) => `${language}/${slug}`));
  return articles.flatMap((article) => {
    const unknown = namesIn(article).filter((name) => !wordsOf(article.language).has(name));
    const lost = linksIn(article).filter((target) => !slugs.has(`${article.language}/${target}`));
    return [
      ...unknown.map((name) => ({
        path: article.path,
        line: 0,
        message: `names "${name}", which no screen shows`,
      })),
      ...lost.map((target) => ({
        path: article.path,
        line: 0,
        message: `links to "${target}", which is not there`,
      })),
    ];
  });
}
