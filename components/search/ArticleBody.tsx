import { useMemo } from 'preact/hooks';
import { cleanHtml } from './clean-html';
import './article.css';

export interface ArticleBodyProps {
  html: string;
  locale: string;
  /** A link to another article was pressed. */
  onOpen: (slug: string) => void;
}

/** The text of an article: the only place where markup becomes elements, whatever the desk did to clean it. */
export function ArticleBody({ html, locale, onOpen }: ArticleBodyProps) {
  const clean = useMemo(() => ({ __html: cleanHtml(html) }), [html]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    onOpen(link.getAttribute('href')?.slice(1) ?? '');
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Enter on a link inside is a click
    <div class="article-body" lang={locale} dir="auto" onClick={follow} dangerouslySetInnerHTML={clean} />
  );
}
