import type { KeptArticle } from '../../utils/articles/article';
import { readingMinutes } from '../../utils/articles/reading-time';
import { cutAt } from '../../utils/i18n/fill-in';
import { languageName } from '../../utils/i18n/locale';
import { locale, t } from '../../utils/i18n/messages';
import { minutesWords, shortDateWords } from '../../utils/i18n/times';
import type { Locale } from '../../utils/protocol/limits';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import { Time } from '../controls/Time';
import { titleOf } from './article-title';

export interface ArticleHeadProps {
  article: KeptArticle;
  /** The language it was asked for in. */
  wanted: Locale;
  /** The desk could not be asked whether this is still the text. */
  kept: boolean;
  /** What has just been done with it, such as copying its link; null for nothing. */
  said: string | null;
}

/** Section, title, age and length; and what to know before reading: another language, or a text that may be old. */
export function ArticleHead({ article, wanted, kept, said }: ArticleHeadProps) {
  return (
    <header class="article-head">
      <p class="meta" dir="auto">
        {article.section}
      </p>
      <h1 class="page-title" tabIndex={-1} lang={article.locale} dir="auto">
        {titleOf(article)}
      </h1>
      <Facts article={article} said={said} />
      {article.locale !== wanted && (
        <Note icon="languages">
          {t('article_fallback', { wanted: nameOf(wanted), shown: nameOf(article.locale) })}
        </Note>
      )}
      {kept && <Note icon="wifi-off">{t('article_kept')}</Note>}
    </header>
  );
}

const nameOf = (language: Locale): string => languageName(language, locale.value);

function Facts({ article, said }: Pick<ArticleHeadProps, 'article' | 'said'>) {
  const [before, after] = cutAt(t('article_changed'), 'date');
  return (
    <p class="meta article-date">
      {before}
      <Time {...shortDateWords(article.updatedAt)} />
      {after}
      {article.html && ` · ${minutesWords(readingMinutes(article.html, article.locale))}`}
      <span role="status">{said && ` · ${said}`}</span>
    </p>
  );
}

const Note = ({ icon, children }: { icon: IconName; children: string }) => (
  <p class="article-fallback">
    <Icon name={icon} />
    <span>{children}</span>
  </p>
);
