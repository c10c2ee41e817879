import { createHash } from 'node:crypto';
import { marked, Renderer, type Token, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { Locale } from '../../utils/protocol/limits';
import type { ArticleText } from '../db/articles';

/** What an article may be made of; everything else is left out, its text kept. */
const SANITIZED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'a', 'strong', 'em', 'del', 'code', 'pre', 'kbd', 'blockquote'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href'], h2: ['id'], h3: ['id'], h4: ['id'], ol: ['start'] },
  allowedSchemes: ['https', 'mailto'],
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
};

/** The file cannot be read as an article. The message says why, without the file's name. */
export class ArticleFault extends Error {}

/**
 * Reads an article: front matter (`title`, `section`, `position`, `tags`, `updated`) and Markdown.
 * @throws ArticleFault
 */
export function readMarkdown(
  source: string,
  { slug, locale }: { slug: string; locale: Locale },
): ArticleText {
  const { facts, body } = split(source.replace(/\r\n?/g, '\n'));
  const tokens = marked.lexer(body);
  const html = sanitizeHtml(render(tokens), SANITIZED).trim();
  const text = {
    slug,
    locale,
    title: required(facts, 'title'),
    section: required(facts, 'section'),
    position: wholeNumber(required(facts, 'position')),
    tags: (facts.get('tags') ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    headings: headingsOf(tokens).map(plainText),
    html,
    updatedAt: instant(required(facts, 'updated')),
  };
  return { ...text, hash: createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 32) };
}

function split(source: string): { facts: Map<string, string>; body: string } {
  const [, head, body] = /^\ufeff?---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (head === undefined || body === undefined)
    throw new ArticleFault('it does not begin with front matter between --- lines');
  const facts = new Map<string, string>();
  for (const line of head.split('\n').filter((line) => line.trim() !== '')) {
    const [, name, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new ArticleFault(`the line "${line}" is not "name: value"`);
    facts.set(name, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { facts, body };
}

function required(facts: Map<string, string>, name: string): string {
  const value = facts.get(name);
  if (!value) throw new ArticleFault(`${name} is missing`);
  return value;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new ArticleFault(`position is "${text}", not a whole number`);
  return Number(text);
}

function instant(text: string): string {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime()))
    throw new ArticleFault(`updated is "${text}", not a date such as 2026-11-22`);
  return time.toISOString();
}

const headingsOf = (tokens: Token[]): Tokens.Heading[] =>
  tokens.filter((token): token is Tokens.Heading => token.type === 'heading' && token.depth > 1);

/** The words of a token and of all within it. */
function plainText(token: Token): string {
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner) return inner.map(plainText).join('');
  return token.type === 'html' ? '' : ((token as { text?: string }).text ?? '');
}

/** An id for each heading, made of its words in any script; the second of the same name gets a number. */
function headingIds(tokens: Token[]): Map<Token, string> {
  const seen = new Map<string, number>();
  return new Map(
    headingsOf(tokens).map((heading) => {
      const text = plainText(heading).normalize('NFKC').toLowerCase();
      const id = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['section']).join('-').slice(0, 80);
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return [heading, count === 1 ? id : `${id}-${count}`];
    }),
  );
}

/** HTML as Markdown means it, not yet safe. A heading inside a quotation has no id. */
function render(tokens: Token[]): string {
  const ids = headingIds(tokens);
  const renderer = new Renderer();
  renderer.heading = function (heading) {
    const id = ids.get(heading);
    const words = this.parser.parseInline(heading.tokens);
    return `<h${heading.depth}${id ? ` id="${id}"` : ''}>${words}</h${heading.depth}>\n`;
  };
  return marked.parser(tokens, { renderer });
}
