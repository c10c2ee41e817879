import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findArticleViolations, picturesIn, readArticles } from './articles';
import { EXTENSION, LANGUAGES, readMessages, SERVER } from './messages';
import { plant, readTree, type SourceTree } from './source-tree';

const tree = readTree(process.cwd());
const articles = readArticles(tree);
const of = (language: string) => articles.filter((article) => article.language === language);
const words = new Map(LANGUAGES.map((language) => [language, shownWords(tree, language)]));
const violations = (from: SourceTree) =>
  findArticleViolations(readArticles(from), (language) => words.get(language) ?? new Set());

/** What the extension's screens show, and the inbox: some articles are for the team. */
function shownWords(from: SourceTree, language: string): Set<string> {
  const catalogues = [EXTENSION, SERVER].map((catalogue) => readMessages(from, catalogue, language));
  return new Set(catalogues.flatMap((messages) => [...messages.values()]));
}

describe.each(LANGUAGES)('the articles in %s', (language) => {
  test('are the same as in English, in the same order', () => {
    const order = (code: string) => of(code).map(({ slug, front }) => `${front.get('position')} ${slug}`);
    expect(of(language).length).toBeGreaterThanOrEqual(20);
    expect(order(language)).toEqual(order('en'));
  });

  test('have a title, a section, a position, words to search for and a date', () => {
    for (const { front } of of(language)) {
      const named = [...front.keys()].filter((name) => name !== 'pages');
      expect(named).toEqual(['title', 'section', 'position', 'tags', 'asked-as', 'updated']);
      expect(front.get('position')).toMatch(/^\d+$/);
      expect(front.get('updated')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(front.get('tags')?.split(', ').length).toBeGreaterThanOrEqual(5);
    }
  });

  test('say in three to six phrases how people ask for them, and never by their title', () => {
    for (const { slug, front } of of(language)) {
      const phrases = (front.get('asked-as') ?? '').split(', ');
      expect([slug, phrases.length >= 3 && phrases.length <= 6]).toEqual([slug, true]);
      expect(phrases).not.toContain(front.get('title'));
    }
  });

  test('have three to six sections each, and as many as in English', () => {
    const headings = (code: string) => of(code).map(({ body }) => body.match(/^## .+$/gm)?.length ?? 0);
    expect(headings(language)).toEqual(headings('en'));
    for (const count of headings(language)) {
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(6);
    }
  });
});

test('every picture in an article is there, says in words what it shows, and is used', () => {
  const pictures = articles.flatMap(picturesIn);
  expect(pictures.filter(({ file, words }) => !existsSync(file) || words.length < 8)).toEqual([]);
  const taken = LANGUAGES.flatMap((language) =>
    readdirSync(`server/help/${language}/pictures`).map((name) => `server/help/${language}/pictures/${name}`),
  );
  expect(pictures.map(({ file }) => file).sort()).toEqual(taken.sort());
});

test('every name in an article is a word of the screens in its language, and every link leads to an article', () => {
  expect(violations(tree)).toEqual([]);
});

test('a button that was renamed and an article that was removed are found', () => {
  const path = 'server/help/de/get-started.md';
  const text =
    tree.get(path)?.replace('**Suche**', '**Suchfeld**').replace('(find-the-answer)', '(gone)') ?? '';
  const found = violations(plant(tree, { [path]: text }));
  expect(found.map(({ message }) => message)).toEqual([
    'names "Suchfeld", which no screen shows',
    'links to "gone", which is not there',
  ]);
});
