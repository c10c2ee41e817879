import type { ArticleSummary } from '../../utils/protocol/help-api';
import { Icon } from '../controls/Icon';
import { Row } from '../controls/Row';
import { titleOf } from './article-title';

export interface ArticleRowsProps {
  articles: readonly ArticleSummary[];
  onOpen: (slug: string) => void;
}

/** Articles by their titles, one a line. */
export const ArticleRows = ({ articles, onOpen }: ArticleRowsProps) => (
  <ul class="list">
    {articles.map((article) => (
      <li key={article.slug} lang={article.locale}>
        <Row wraps sign={<Icon name="file-text" />} onClick={() => onOpen(article.slug)}>
          {titleOf(article)}
        </Row>
      </li>
    ))}
  </ul>
);
