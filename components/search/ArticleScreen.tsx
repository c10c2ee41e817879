import { useRef } from 'preact/hooks';
import type { KeptArticle } from '../../utils/articles/article';
import { t } from '../../utils/i18n/messages';
import { readingSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import type { Locale } from '../../utils/protocol/limits';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { Foot } from '../controls/Foot';
import { Skeleton } from '../controls/Skeleton';
import { ArticleBody } from './ArticleBody';
import { ArticleHead } from './ArticleHead';
import { Contents } from './Contents';
import { Helpful, type HelpfulProps } from './Helpful';
import { Neighbours, type NeighboursProps } from './Neighbours';
import { useHeadings } from './use-headings';
import { type OpenPlace, useOpenPlace } from './use-open-place';
import './article.css';
import './reader.css';

export interface ArticleScreenProps extends NeighboursProps, Omit<HelpfulProps, 'desk'> {
  /** The name of the desk; null until it is known. */
  desk: string | null;
  /** The article, its `html` null until it has been fetched; null when there is none; undefined until read. */
  article: KeptArticle | null | undefined;
  /** The language it was asked for in. */
  wanted: Locale;
  /** How the last question for it went; undefined while it is under way. */
  problem: Problem | null | undefined;
  /** Where the text opens; null for its beginning. */
  place: OpenPlace | null;
  /** Folded forms of what was searched for, to be marked. */
  forms: readonly string[];
  /** What has just been done with the article; null for nothing. */
  said: string | null;
  /** A link in the text to another article was pressed; `apart` when it is wanted in a window of its own. */
  onLink: (slug: string, apart: boolean) => void;
  onAsk: () => void;
  onRetry: () => void;
  /** It was opened while a ticket was being written: ends that, politely. */
  onSolved?: (() => void) | undefined;
}

/** One article to read. What is kept on this device is shown at once, whatever the network does. */
export function ArticleScreen(props: ArticleScreenProps) {
  const { desk, article, problem, onRetry, previous, next, onOpen } = props;
  const root = useRef<HTMLElement>(null);
  const { headings, current } = useHeadings(root, article?.html);
  useOpenPlace(root, article?.html, props);
  const kept = Boolean(article?.html && problem && problem.code !== 'not-found');
  return (
    <>
      <article class={headings.length > 2 ? 'body article article--long' : 'body article'} ref={root}>
        {article && <ArticleHead article={article} wanted={props.wanted} kept={kept} said={props.said} />}
        <Contents headings={headings} current={current} />
        {article?.html ? (
          <>
            <ArticleBody html={article.html} locale={article.locale} onOpen={props.onLink} />
            <Helpful {...props} desk={desk ?? t('the_desk')} />
          </>
        ) : (
          <NoText desk={desk} article={article} problem={problem} onRetry={onRetry} />
        )}
        <Neighbours onOpen={onOpen} {...(previous && { previous })} {...(next && { next })} />
      </article>
      <ReadFoot onAsk={props.onAsk} onSolved={props.onSolved} />
    </>
  );
}

/** What to do when it was no answer; or, while a ticket is written, when it was one. */
const ReadFoot = ({ onAsk, onSolved }: Pick<ArticleScreenProps, 'onAsk' | 'onSolved'>) => (
  <Foot>
    <div class="foot-line">
      <span class="soft">{t(onSolved ? 'solved_hint' : 'article_stuck')}</span>
      {onSolved ? (
        <Button icon="check" onClick={onSolved}>
          {t('solved_button')}
        </Button>
      ) : (
        <Button onClick={onAsk}>{t('tab_ask')}</Button>
      )}
    </div>
  </Foot>
);

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
