import sanitizeHtml from 'sanitize-html';
import { ARTICLE_TAGS } from '../../utils/articles/article-tags';

/** A picture of an article as its page shows it. */
export interface ShownPicture {
  /** Its address on the desk. */
  address: string;
  /** In pixels; null when the file does not say. */
  size: { width: number; height: number } | null;
}

/** Pictures by the name the article has for them. */
export type Pictures = ReadonlyMap<string, ShownPicture>;

/** What an article may be made of; everything else is left out, its text kept. */
const SANITIZED: sanitizeHtml.IOptions = {
  allowedTags: ARTICLE_TAGS,
  allowedAttributes: {
    a: ['href'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    ol: ['start'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
  },
  allowedClasses: { a: ['video'], blockquote: ['note', 'tip', 'warning'] },
  allowedSchemes: ['https', 'mailto'],
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template'],
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src && !attribs.href,
};

/** Other names for what is in the list. */
const SAME = { b: 'strong', i: 'em', s: 'del', strike: 'del', h5: 'h4', h6: 'h4' };

/** HTML with nothing in it that an article may not have. A video becomes a link to it. */
export function makeSafe(html: string, pictures: Pictures = new Map()): string {
  const byName = new Map(Array.from(pictures, ([name, picture]) => [decoded(name), picture]));
  const img: sanitizeHtml.Transformer = (tagName, { src = '', alt = '' }) => {
    const picture = byName.get(decoded(src));
    if (picture) return { tagName, attribs: pictureAttributes(picture, alt) };
    return VIDEO.test(src) ? videoCard(src, alt) : { tagName, attribs: {} };
  };
  const a: sanitizeHtml.Transformer = (tagName, { href = '' }) => {
    const link = articleLink(href);
    return { tagName, attribs: link === null ? {} : { href: link } };
  };
  const film: sanitizeHtml.Transformer = (tagName, { src = '', title = '' }) =>
    src.startsWith('https://') ? videoCard(src, title) : { tagName, attribs: {} };
  const transformTags = { ...SAME, img, a, iframe: film, video: film, source: film };
  return sanitizeHtml(html, { ...SANITIZED, transformTags }).trim();
}

/** Pictures that are none: addresses of films, which Markdown has no other sign for. */
const VIDEO =
  /^https:\/\/((www\.)?(youtube(-nocookie)?\.com|vimeo\.com)\/|youtu\.be\/|player\.vimeo\.com\/|\S+\.(mp4|webm)([?#]|$))/i;

/** A link that says where it leads: a film of another host is never loaded, it would tell who reads what. */
const videoCard = (href: string, title: string): sanitizeHtml.Tag => ({
  tagName: 'a',
  attribs: { href, class: 'video' },
  text: title.trim() || (URL.canParse(href) ? new URL(href).host : href),
});

const pictureAttributes = ({ address, size }: ShownPicture, alt: string): Record<string, string> => ({
  src: address,
  alt,
  ...(size && { width: String(size.width), height: String(size.height) }),
  loading: 'lazy',
});

/** What a link may lead to: the web, a letter, a place in this text, another article. */
const LINK = /^(https:\/\/|mailto:|#|[a-z0-9][a-z0-9-]*(#|$))/i;

/** A link to the file of another article leads to the article; null for what leads nowhere we know. */
function articleLink(href: string): string | null {
  const link = href
    .trim()
    .replace(/^(?:\.{1,2}\/)*(?:[a-z]{2}\/)?([a-z0-9][a-z0-9-]*)\.(?:md|html)(#.*)?$/i, '$1$2');
  return LINK.test(link) ? link : null;
}

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
