import { useMemo } from 'preact/hooks';
import { neighboursOf } from '../../utils/articles/article';
import { locale, t } from '../../utils/i18n/messages';
import { articles } from '../../utils/state/articles-state';
import { copied, openInOwnWindow, publicAddress } from '../../utils/state/public-page-state';
import { articleProblem, openArticle, readingLanguage, refreshArticle } from '../../utils/state/reader-state';
import { reportOf, sendReport, solvedBy, wordsToSend } from '../../utils/state/report-state';
import {
  type ArticleRoute,
  goToArticle,
  keptScroll,
  previousRoute,
  query,
  replace,
} from '../../utils/state/route-state';
import { bestHeading, foundForms } from '../../utils/state/search-state';
import { session } from '../../utils/state/session-state';
import { endPolitely } from '../../utils/state/solved-state';
import { giveVerdict, verdictOf } from '../../utils/state/verdict-state';
import { ArticleScreen } from '../search/ArticleScreen';
import type { OpenPlace } from '../search/use-open-place';
import { askAbout } from './ask-about';

export interface ArticlePlaceProps {
  to: ArticleRoute;
  /** Where *Ask us* leads, when the form is not here. */
  onAsk?: () => void;
}

export function ArticlePlace({ to, onAsk }: ArticlePlaceProps) {
  const article = openArticle.value;
  const language = readingLanguage.value;
  const first = useMemo(() => keptScroll(to) === undefined, [to]);
  const html = first ? article?.html : null;
  const place = useMemo(() => placeOf(to, html), [to, html]);
  const beside = { ...(to.language && { language: to.language }) };
  return (
    <ArticleScreen
      desk={session.value?.desk?.name ?? null}
      article={article}
      wanted={language}
      problem={articleProblem.value}
      place={place}
      forms={to.words ? foundForms(to.words) : []}
      said={saidOf(publicAddress(article))}
      {...(language === locale.value ? neighboursOf(articles.value ?? [], to.slug) : {})}
      onOpen={(slug) => replace({ screen: 'article', slug, ...beside })}
      onLink={(slug, apart) => followLink({ screen: 'article', slug, ...beside }, apart)}
      verdict={article ? verdictOf(article) : undefined}
      onVerdict={(helpful) => article && giveVerdict(article, helpful)}
      share={article && to.words ? shareOf(to.words, article) : null}
      onAsk={onAsk ?? (() => askAbout(query.value))}
      onRetry={() => refreshArticle({ slug: to.slug, language })}
      onSolved={article && previousRoute.value?.screen === 'ask' ? () => endPolitely(article) : undefined}
    />
  );
}

/** Inside, or at its public address where that was asked for and there is one. */
function followLink(to: ArticleRoute, apart: boolean): void {
  const address = apart && publicAddress(articles.peek()?.find(({ slug }) => slug === to.slug));
  if (address) void openInOwnWindow(address);
  else goToArticle(to);
}

/** Where a text opens that is shown for the first time: where it was read elsewhere, else at the section that answers. */
function placeOf(to: ArticleRoute, html: string | null | undefined): OpenPlace | null {
  if (!html) return null;
  if (to.block !== undefined) return { block: to.block };
  const heading = to.words ? bestHeading(html, to.words) : null;
  return heading === null ? null : { heading };
}

function saidOf(address: string | null): string | null {
  if (!address || copied.value?.url !== address) return null;
  return t(copied.value.allowed ? 'article_copied' : 'article_copy_refused');
}

/** The words of a search or a draft, on their way to the article that answered. */
export function shareOf(words: string, article: Parameters<typeof solvedBy>[1]) {
  const report = solvedBy(words, article);
  return {
    desk: session.value?.desk?.name ?? t('the_desk'),
    words: wordsToSend(words),
    sent: reportOf(report),
    onSend: () => void sendReport(report),
  };
}
