import createDOMPurify, { type Config } from 'dompurify';
import { ARTICLE_TAGS } from '../../utils/articles/article-tags';

const CONFIG: Config = {
  ALLOWED_TAGS: ARTICLE_TAGS,
  ALLOWED_ATTR: ['href', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'class'],
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|[a-z0-9][a-z0-9-]*(?:#.*)?$)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_SELF_CLOSE_IN_ATTR: false,
};

/** What a text may say of its look; every other class is a name of our own screens. */
const CLASSES: Record<string, string[]> = { A: ['video'], BLOCKQUOTE: ['note', 'tip', 'warning'] };

interface TrustedTypes {
  createPolicy(name: string, rules: object): NonNullable<Config['TRUSTED_TYPES_POLICY']>;
}

/**
 * The one policy the extension's pages accept markup from. It lets everything pass because the sanitiser needs it to
 * parse what it has not cleaned yet; so it never leaves this file, and only the sanitiser's answer is ever shown.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('help-html', {
  createHTML: (html: string) => html,
  createScriptURL: () => {
    throw new TypeError('help articles load no scripts');
  },
});

const purifier = createDOMPurify(window);

purifier.addHook('afterSanitizeAttributes', (element) => {
  keepKnownClass(element);
  if (element.nodeName === 'A') openElsewhere(element);
  if (element.nodeName === 'IMG') keepOwnPicture(element);
});

function keepKnownClass(element: Element): void {
  const known = CLASSES[element.nodeName]?.includes(element.getAttribute('class') ?? '');
  if (!known) element.removeAttribute('class');
}

const SLUG = /^([a-z0-9][a-z0-9-]*)(?:#.*)?$/i;

/** A bare slug is another article and stays here, as `#slug`; everything else opens in a tab of its own. */
function openElsewhere(link: Element): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  const slug = SLUG.exec(href)?.[1];
  if (slug !== undefined) {
    link.setAttribute('href', `#${slug}`);
    return;
  }
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

/** A picture from a foreign host would tell that host who reads what: only pictures that are in the text itself stay. */
function keepOwnPicture(image: Element): void {
  const own = /^data:image\/(png|jpeg|webp|gif);base64,/i.test(image.getAttribute('src') ?? '');
  if (!own) image.remove();
  else if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

/** The markup of an article with everything taken out that a text does not need; trusted where the browser asks for it. */
export const cleanHtml = (html: string): string =>
  purifier.sanitize(html, {
    ...CONFIG,
    ...(policy && { TRUSTED_TYPES_POLICY: policy, RETURN_TRUSTED_TYPE: true }),
  }) as unknown as string;
