import { t } from '../../utils/i18n/messages';
import type { ArticleSummary } from '../../utils/protocol/help-api';

/** What an article is called: its title or, where a desk sends none, its first heading. */
export const titleOf = ({ title, headings }: Pick<ArticleSummary, 'title' | 'headings'>): string =>
  title.trim() || headings.find((heading) => heading.trim() !== '') || t('article_untitled');
