import { sectionsOf } from '../../utils/articles/article';
import { t } from '../../utils/i18n/messages';
import { readingSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import type { ArticleSummary } from '../../utils/protocol/help-api';
import { BackButton } from '../controls/Bar';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import { Row } from '../controls/Row';
import { Skeleton } from '../controls/Skeleton';
import { ArticleRows } from './ArticleRows';

/** With no more articles than this, all of them are shown under their sections. */
const FEW = 8;

export interface BrowseProps {
  desk: string | null;
  articles: readonly ArticleSummary[] | undefined;
  problem: Problem | null | undefined;
  section: string | null;
  onSection: (section: string | null) => void;
  onOpen: (slug: string) => void;
  onRetry: () => void;
}

/** The help centre without a search: its sections, or one of them with its articles. */
export function Browse({ articles, section, onSection, onOpen, ...rest }: BrowseProps) {
  if (!articles?.length) return <NoArticles articles={articles} {...rest} />;
  const sections = sectionsOf([...articles]);
  const open = sections.find(({ name }) => name === section);
  if (open) return <OpenSection {...open} onBack={() => onSection(null)} onOpen={onOpen} />;
  if (articles.length <= FEW) {
    return sections.map(({ name, articles: list }) => (
      <section class="group" key={name}>
        <h2 class="heading" dir="auto">
          {name}
        </h2>
        <ArticleRows articles={list} onOpen={onOpen} />
      </section>
    ));
  }
  return (
    <section class="group">
      <h2 class="heading">{t('search_browse')}</h2>
      <ul class="list topics">
        {sections.map(({ name }) => (
          <li key={name}>
            <Row wraps onClick={() => onSection(name)}>
              {name}
            </Row>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpenSectionProps {
  name: string;
  articles: ArticleSummary[];
  onBack: () => void;
  onOpen: (slug: string) => void;
}

function OpenSection({ name, articles, onBack, onOpen }: OpenSectionProps) {
  return (
    <section class="group">
      <BackButton words={t('search_all_topics')} name={t('search_all_topics')} onClick={onBack} />
      <h2 class="section-title" dir="auto">
        {name}
      </h2>
      <ArticleRows articles={articles} onOpen={onOpen} />
    </section>
  );
}

type NoArticlesProps = Pick<BrowseProps, 'desk' | 'articles' | 'problem' | 'onRetry'>;

/** Not read yet, under way, failed, or there are none: each says which. */
function NoArticles({ desk, articles, problem, onRetry }: NoArticlesProps) {
  if (!articles || problem === undefined) return <Skeleton words={t('search_loading')} />;
  if (!problem) {
    return (
      <Empty icon="book-open" title={t('search_empty')}>
        {t('search_empty_body')}
      </Empty>
    );
  }
  return (
    <Empty
      icon="book-open"
      title={t('search_failed')}
      actions={<Button onClick={onRetry}>{t('try_again')}</Button>}
    >
      {readingSentence(problem, { desk: desk ?? t('the_desk') })}
    </Empty>
  );
}
