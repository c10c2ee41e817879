import { t } from '../../utils/i18n/messages';
import { ArticleRows, type ArticleRowsProps } from './ArticleRows';

/** Articles about the page the person is on; nothing at all when there are none. */
export function ForPage({ articles, onOpen }: ArticleRowsProps) {
  if (articles.length === 0) return null;
  return (
    <section class="group">
      <h2 class="heading">{t('search_for_page')}</h2>
      <ArticleRows articles={articles} onOpen={onOpen} />
    </section>
  );
}
