import { marked, Renderer, type Token, type Tokens, walkTokens } from 'marked';
import { makeSafe, type Pictures } from './safe-html';

export interface MarkdownBody {
  tokens: Token[];
  /** What the article names as pictures, as written. */
  pictures: string[];
}

export interface RenderedBody {
  /** Safe to show. */
  html: string;
  headings: string[];
}

/** Takes Markdown apart and finds the pictures it names. */
export function parseMarkdown(body: string): MarkdownBody {
  const tokens = marked.lexer(body);
  const pictures: string[] = [];
  walkTokens(tokens, (token) => {
    if (token.type === 'image') pictures.push((token as Tokens.Image).href);
    if (token.type === 'html') pictures.push(...picturesIn(token.raw));
  });
  return { tokens, pictures: [...new Set(pictures)] };
}

const picturesIn = (html: string): string[] =>
  Array.from(html.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)/gi), ([, src = '']) => src);

/** HTML as it is, with the pictures it names. */
export const parseHtml = (body: string): MarkdownBody => ({
  tokens: [{ type: 'html', raw: body, text: body, block: true, pre: false } satisfies Tokens.HTML],
  pictures: [...new Set(picturesIn(body))],
});

/** Markdown as safe HTML; a picture that is not among those given is left out. */
export function renderMarkdown({ tokens }: MarkdownBody, pictures: Pictures = new Map()): RenderedBody {
  const html = makeSafe(render(tokens), pictures);
  return tokens.length === 1 && tokens[0]?.type === 'html'
    ? withHeadingIds(html)
    : { html, headings: headingsOf(tokens).map(plainText) };
}

/** Safe HTML whose headings can be linked to. */
function withHeadingIds(safe: string): RenderedBody {
  const ids = new HeadingIds();
  const headings: string[] = [];
  const html = safe.replace(
    /<(h[2-4])(?: id="[^"]*")?>(.*?)<\/\1>/gs,
    (_whole, tag: string, words: string) => {
      const heading = plainBody(words).replace(/\s+/g, ' ');
      headings.push(heading);
      return `<${tag} id="${ids.next(heading)}">${words}</${tag}>`;
    },
  );
  return { html, headings };
}

const headingsOf = (tokens: Token[]): Tokens.Heading[] =>
  tokens.filter((token): token is Tokens.Heading => token.type === 'heading' && token.depth > 1);

/** The words of a token and of all within it. */
function plainText(token: Token): string {
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner) return inner.map(plainText).join('');
  return token.type === 'html' ? '' : ((token as { text?: string }).text ?? '');
}

/** Gives ids to headings, made of their words in any script; the second of the same name gets a number. */
export class HeadingIds {
  private readonly seen = new Map<string, number>();

  next(heading: string): string {
    const text = heading.normalize('NFKC').toLowerCase();
    const id = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['section']).join('-').slice(0, 80);
    const count = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

/** HTML as Markdown means it, not yet safe. A heading inside a quotation has no id. */
function render(tokens: Token[]): string {
  const ids = new HeadingIds();
  const idOf = new Map<Token, string>(
    headingsOf(tokens).map((heading) => [heading, ids.next(plainText(heading))]),
  );
  const renderer = new Renderer();
  renderer.heading = function (heading) {
    const id = idOf.get(heading);
    const words = this.parser.parseInline(heading.tokens);
    return `<h${heading.depth}${id ? ` id="${id}"` : ''}>${words}</h${heading.depth}>\n`;
  };
  renderer.blockquote = function ({ tokens: inner }) {
    return noteOf(this.parser.parse(inner));
  };
  return marked.parser(tokens, { renderer });
}

const NOTES: Record<string, string> = {
  NOTE: 'note',
  IMPORTANT: 'note',
  TIP: 'tip',
  WARNING: 'warning',
  CAUTION: 'warning',
};

/** A quotation that begins with `[!NOTE]` or another of the signs is a note of that kind. */
function noteOf(html: string): string {
  const [sign = '', kind = ''] = /^<p>\[!([A-Z]+)\]\s*/.exec(html) ?? [];
  const name = NOTES[kind];
  if (!name) return `<blockquote>\n${html}</blockquote>\n`;
  return `<blockquote class="${name}">\n<p>${html.slice(sign.length)}</blockquote>\n`;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of safe HTML: a line for each block, for searching and for describing. */
export const plainBody = (html: string): string =>
  html
    .replace(/<\/(?:p|h[2-4]|li|dt|dd|tr|pre|blockquote)>|<br ?\/?>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
