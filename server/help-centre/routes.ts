import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import type { Desk } from '../desk/desk';
import { openPicture } from '../desk/pictures';
import { Refusal } from '../desk/refusal';
import type { App } from '../routes/app-types';
import { isKnown } from '../routes/entity-tag';
import { Limiter } from '../routes/limiter';
import type { SearchIndexes } from '../search/search-indexes';
import { homeAddress } from './addresses';
import { articlePage } from './article-page';
import { framed } from './frame';
import { homePage } from './home-page';
import { TAB_ICON } from './icons';
import type { Page, Site } from './page';
import { askPage, rootPage, type Trouble, troublePage } from './plain-pages';
import { preferredLocale } from './preferred-locale';
import { searchArticles } from './search';
import { searchPage } from './search-page';
import { sectionPage } from './section-page';
import { sendText } from './send-page';
import { Shelves } from './shelf';
import { robots, sitemap, sitemapIndex } from './sitemap';
import { wordsFor } from './words';

const HTML = 'text/html; charset=utf-8';
const HOUR = 3_600;
const LONGEST_QUERY = 200;
/** Searches from one network address in a minute. */
const SEARCHES = 120;

const hidden = { schema: { hide: true } };

const siteOf = (desk: Desk, request: FastifyRequest): Site => ({
  desk: desk.config.deskName,
  origin: desk.config.publicUrl ?? `${request.protocol}://${request.host}`,
});

const send = (desk: Desk, request: FastifyRequest, reply: FastifyReply, page: Page, more = {}) =>
  sendText(request, reply, { type: HTML, text: framed(siteOf(desk, request), page).toString(), ...more });

/** The language in the address, or null. */
const localeOf = (request: FastifyRequest): Locale | null => {
  const { locale } = request.params as { locale?: string };
  return LOCALES.find((known) => known === locale) ?? null;
};

const queryOf = (request: FastifyRequest, name: string): string => {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};

/** The public help centre: pages that need neither script nor sign-in. */
export function addHelpCentre(app: App, desk: Desk, indexes: SearchIndexes): void {
  app.setErrorHandler((error, request, reply) => answerTrouble(desk, error as FastifyError, request, reply));
  addLists(app, desk);
  addPictures(app, desk);
  addPages(app, desk, { shelves: new Shelves(desk), indexes });
  app.get('/', hidden, (request, reply) => {
    const words = wordsFor(preferredLocale(request.headers['accept-language']));
    return send(desk, request, reply, rootPage(words, siteOf(desk, request)));
  });
  for (const url of ['/help', '/help/'])
    app.get(url, hidden, async (request, reply) =>
      reply
        .headers({ vary: 'accept-language', 'cache-control': 'private, max-age=60' })
        .redirect(homeAddress(preferredLocale(request.headers['accept-language']))),
    );
  app.get('/help/*', hidden, (request, reply) => sendTrouble(desk, request, reply, 'missing'));
}

interface Sources {
  shelves: Shelves;
  indexes: SearchIndexes;
}

function addPages(app: App, desk: Desk, { shelves, indexes }: Sources): void {
  const searches = new Limiter(SEARCHES, 60_000, desk.clock);
  const add = (
    url: string,
    make: (request: FastifyRequest, place: { locale: Locale; site: Site }) => Promise<Page>,
    seconds?: number,
  ) =>
    app.get(`/help/:locale/${url}`, hidden, async (request, reply) => {
      const locale = localeOf(request);
      if (!locale) return sendTrouble(desk, request, reply, 'missing');
      const page = await make(request, { locale, site: siteOf(desk, request) });
      return send(desk, request, reply, page, { seconds });
    });

  add('', async (_request, { locale, site }) =>
    homePage({ words: wordsFor(locale), shelf: await shelves.of(locale), site }),
  );
  add('ask', async (_request, { locale, site }) => askPage(wordsFor(locale), site));
  add('article/:slug', async (request, { locale, site }) => {
    const { slug } = request.params as { slug: string };
    return articlePage(desk, { words: wordsFor(locale), shelf: await shelves.of(locale), slug, site });
  });
  add(
    'search',
    async (request, { locale }) => {
      searches.take(request.ip);
      const query = queryOf(request, 'q').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY).toWellFormed();
      const shelf = await shelves.of(locale);
      const index = query === '' ? null : await indexes.opened(locale);
      const results = index ? await searchArticles(desk, { shelf, index, query }) : [];
      return searchPage({ words: wordsFor(locale), shelf, query, results });
    },
    0,
  );
  add(':section/', async (request, { locale }) => {
    const { section: key } = request.params as { section: string };
    const shelf = await shelves.of(locale);
    const page = Number(queryOf(request, 'page').match(/^[1-9]\d{0,4}$/)?.[0] ?? 1);
    return sectionPage({ words: wordsFor(locale), shelf, shelfOf: (other) => shelves.of(other), key, page });
  });
  app.get('/help/:locale', hidden, async (request, reply) => {
    const locale = localeOf(request);
    return locale ? reply.redirect(homeAddress(locale), 301) : sendTrouble(desk, request, reply, 'missing');
  });
  app.get('/help/:locale/sitemap.xml', hidden, async (request, reply) => {
    const locale = localeOf(request);
    if (!locale) return sendTrouble(desk, request, reply, 'missing');
    const text = sitemap(siteOf(desk, request).origin, locale, await shelves.of(locale)).toString();
    return sendText(request, reply, { type: 'application/xml; charset=utf-8', text, seconds: HOUR });
  });
}

function addLists(app: App, desk: Desk): void {
  app.get('/sitemap.xml', hidden, (request, reply) => {
    const text = sitemapIndex(siteOf(desk, request).origin).toString();
    return sendText(request, reply, { type: 'application/xml; charset=utf-8', text, seconds: HOUR });
  });
  app.get('/robots.txt', hidden, (request, reply) => {
    const text = robots(siteOf(desk, request).origin);
    return sendText(request, reply, { type: 'text/plain; charset=utf-8', text, seconds: HOUR });
  });
  app.get('/help/icon.svg', hidden, (request, reply) =>
    sendText(request, reply, { type: 'image/svg+xml', text: TAB_ICON, seconds: 24 * HOUR }),
  );
}

/** A picture's address is made of its bytes: what stands there never changes. */
function addPictures(app: App, desk: Desk): void {
  app.get('/help/pictures/:id', hidden, async (request, reply) => {
    const { id } = request.params as { id: string };
    const { stream, bytes, type } = await openPicture(desk, id);
    reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (isKnown(request, reply, id)) {
      stream.destroy();
      return reply.code(304).send();
    }
    return reply.headers({ 'content-type': type, 'content-length': bytes }).send(stream);
  });
}

const STATUS: Record<Trouble, number> = { missing: 404, often: 429, busy: 503 };

/** A page that says what is wrong, in the language of the address or of the browser. */
export function sendTrouble(desk: Desk, request: FastifyRequest, reply: FastifyReply, trouble: Trouble) {
  const inAddress = LOCALES.find((locale) => request.url.startsWith(`/help/${locale}/`));
  const words = wordsFor(inAddress ?? preferredLocale(request.headers['accept-language']));
  return send(desk, request, reply, troublePage(words, trouble), { status: STATUS[trouble] });
}

function answerTrouble(desk: Desk, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const code = error instanceof Refusal ? error.problem.code : null;
  if (code === 'not-found' || (error.statusCode ?? 500) < 500)
    return sendTrouble(desk, request, reply, 'missing');
  if (error instanceof Refusal && error.problem.retryAfter !== undefined)
    reply.header('retry-after', error.problem.retryAfter);
  if (code === 'too-many-requests') return sendTrouble(desk, request, reply, 'often');
  request.log.error({ err: error }, 'help centre');
  return sendTrouble(desk, request, reply, 'busy');
}
