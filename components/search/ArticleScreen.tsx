import type { KeptArticle } from '../../utils/articles/article';
import { cutAt } from '../../utils/i18n/fill-in';
import { languageName } from '../../utils/i18n/locale';
import { locale, t } from '../../utils/i18n/messages';
import { readingSentence } from '../../utils/i18n/problem-sentence';
import { shortDateWords } from '../../utils/i18n/times';
import type { Problem } from '../../utils/problems/problem';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { Foot } from '../controls/Foot';
import { Icon } from '../controls/Icon';
import { Skeleton } from '../controls/Skeleton';
import { Time } from '../controls/Time';
import { ArticleBody } from './ArticleBody';
import { Neighbours, type NeighboursProps } from './Neighbours';
import './article.css';

export interface ArticleScreenProps extends NeighboursProps {
  /** The name of the desk; null until it is known. */
  desk: string | null;
  /** The article, its `html` null until it has been fetched; null when there is none; undefined until read. */
  article: KeptArticle | null | undefined;
  /** How the last question for it went; undefined while it is under way. */
  problem: Problem | null | undefined;
  onAsk: () => void;
  onRetry: () => void;
}

/** One article to read. What is kept on this device is shown at once, whatever the network does. */
export function ArticleScreen({ desk, article, problem, onAsk, onRetry, ...neighbours }: ArticleScreenProps) {
  return (
    <>
      <article class="body article">
        {article && <Head article={article} />}
        {article?.html ? (
          <ArticleBody html={article.html} locale={article.locale} onOpen={neighbours.onOpen} />
        ) : (
          <NoText desk={desk} article={article} problem={problem} onRetry={onRetry} />
        )}
        <Neighbours {...neighbours} />
      </article>
      <Foot>
        <div class="foot-line">
          <span class="soft">{t('article_stuck')}</span>
          <Button onClick={onAsk}>{t('tab_ask')}</Button>
        </div>
      </Foot>
    </>
  );
}

function Head({ article }: { article: KeptArticle }) {
  const [before, after] = cutAt(t('article_changed'), 'date');
  return (
    <header class="article-head">
      <p class="meta" dir="auto">
        {article.section}
      </p>
      <h1 class="page-title" tabIndex={-1} lang={article.locale} dir="auto">
        {article.title}
      </h1>
      <p class="meta article-date">
        {before}
        <Time {...shortDateWords(article.updatedAt)} />
        {after}
      </p>
      {article.locale !== locale.value && <Fallback shown={article.locale} />}
    </header>
  );
}

/** Says that another language is shown, and which, so that nobody thinks it a mistake. */
function Fallback({ shown }: { shown: KeptArticle['locale'] }) {
  const name = (language: KeptArticle['locale']) => languageName(language, locale.value);
  return (
    <p class="article-fallback">
      <Icon name="languages" />
      <span>{t('article_fallback', { wanted: name(locale.value), shown: name(shown) })}</span>
    </p>
  );
}

type NoTextProps = Pick<ArticleScreenProps, 'desk' | 'article' | 'problem' | 'onRetry'>;

function NoText({ desk, article, problem, onRetry }: NoTextProps) {
  const level = article ? 2 : 1;
  if (problem === undefined) return <Skeleton words={t('article_loading')} rows={4} />;
  if (problem === null || problem.code === 'not-found') {
    return (
      <Empty icon="file-text" level={level} title={t('article_gone')}>
        {t('article_gone_body')}
      </Empty>
    );
  }
  const retry = <Button onClick={onRetry}>{t('try_again')}</Button>;
  return (
    <Empty icon="file-text" level={level} title={t('article_not_kept')} actions={retry}>
      {readingSentence(problem, { desk: desk ?? t('the_desk') })}
    </Empty>
  );
}
