import { neighboursOf } from '../../utils/articles/article';
import { articles } from '../../utils/state/articles-state';
import { articleProblem, openArticle, readingLanguage, refreshArticle } from '../../utils/state/reader-state';
import { query, replace } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { ArticleScreen } from '../search/ArticleScreen';
import { askAbout } from './ask-about';

export function ArticlePlace({ slug }: { slug: string }) {
  return (
    <ArticleScreen
      desk={session.value?.desk?.name ?? null}
      article={openArticle.value}
      problem={articleProblem.value}
      {...neighboursOf(articles.value ?? [], slug)}
      onOpen={(other) => replace({ screen: 'article', slug: other })}
      onAsk={() => askAbout(query.value)}
      onRetry={() => refreshArticle({ slug, language: readingLanguage.value })}
    />
  );
}
