import { marked, Renderer, type Token, type Tokens, walkTokens } from 'marked';
import sanitizeHtml from 'sanitize-html';

/** A picture of an article as its page shows it. */
export interface ShownPicture {
  /** Its address on the desk. */
  address: string;
  /** In pixels; null when the file does not say. */
  size: { width: number; height: number } | null;
}

/** Pictures by the name the article has for them. */
export type Pictures = ReadonlyMap<string, ShownPicture>;

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

/** What an article may be made of; everything else is left out, its text kept. */
const SANITIZED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'h2',
      'h3',
      'h4',
      'p',
      'br',
      'hr',
      'a',
      'strong',
      'em',
      'del',
      'code',
      'pre',
      'kbd',
      'blockquote',
      'img',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    ol: ['start'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
  },
  allowedSchemes: ['https', 'mailto'],
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
};

/** Takes Markdown apart and finds the pictures it names. */
export function parseMarkdown(body: string): MarkdownBody {
  const tokens = marked.lexer(body);
  const pictures: string[] = [];
  walkTokens(tokens, (token) => {
    if (token.type === 'image') pictures.push((token as Tokens.Image).href);
    if (token.type === 'html')
      pictures.push(
        ...Array.from(token.raw.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)/gi), ([, src = '']) => src),
      );
  });
  return { tokens, pictures: [...new Set(pictures)] };
}

/** Markdown as safe HTML; a picture that is not among those given is left out. */
export function renderMarkdown({ tokens }: MarkdownBody, pictures: Pictures = new Map()): RenderedBody {
  return { html: makeSafe(render(tokens), pictures), headings: headingsOf(tokens).map(plainText) };
}

/** HTML with nothing in it that an article may not have. */
export function makeSafe(html: string, pictures: Pictures = new Map()): string {
  const byName = new Map(Array.from(pictures, ([name, picture]) => [decoded(name), picture]));
  const img: sanitizeHtml.Transformer = (tagName, { src = '', alt = '' }) => {
    const picture = byName.get(decoded(src));
    return { tagName, attribs: picture ? pictureAttributes(picture, alt) : {} };
  };
  const a: sanitizeHtml.Transformer = (tagName, { href = '' }) => ({
    tagName,
    attribs: href ? { href: articleLink(href) } : {},
  });
  return sanitizeHtml(html, { ...SANITIZED, transformTags: { img, a } }).trim();
}

const pictureAttributes = ({ address, size }: ShownPicture, alt: string): Record<string, string> => ({
  src: address,
  alt,
  ...(size && { width: String(size.width), height: String(size.height) }),
  loading: 'lazy',
});

/** A link to the file of another article leads to the article. */
const articleLink = (href: string): string =>
  href.replace(/^(?:\.{1,2}\/)*(?:[a-z]{2}\/)?([a-z0-9][a-z0-9-]*)\.md(#.*)?$/i, '$1$2');

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

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
  return marked.parser(tokens, { renderer });
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
