import { parseHtml, plainBody } from './article-html';
import type { OpenedMarkdown } from './article-markdown';
import { type Fact, splitFrontMatter } from './front-matter';

const TITLE = /<title[^>]*>([\s\S]*?)<\/title>/i;
const BODY = /<body[^>]*>([\s\S]*?)(?:<\/body>|$)/i;
const FIRST_HEADING = /<h1[^>]*>([\s\S]*?)<\/h1>/i;

/**
 * Takes a page of HTML apart. Facts may stand above it as above Markdown; a title that is not among them is its first
 * heading of the highest rank, which is left out of the text, or what its head says.
 * @throws ArticleFault
 */
export function openHtml(source: string): OpenedMarkdown {
  const text = source.replace(/\r\n?/g, '\n');
  const front = /^\ufeff?---\n/.test(text)
    ? splitFrontMatter(text)
    : { facts: new Map<string, Fact>(), body: text, bodyLine: 1 };
  const inner = BODY.exec(front.body)?.[1] ?? front.body;
  const title = wordsOf(FIRST_HEADING.exec(inner)) || wordsOf(TITLE.exec(front.body));
  if (title && !front.facts.get('title')?.value)
    front.facts.set('title', { value: title, items: [title], line: 1 });
  const parsed = parseHtml(inner.replace(FIRST_HEADING, '').replace(/<(\/?)h1\b/gi, '<$1h2'));
  return { ...front, parsed, pictures: parsed.pictures };
}

const wordsOf = (found: RegExpExecArray | null): string => plainBody(found?.[1] ?? '').replace(/\s+/g, ' ');
