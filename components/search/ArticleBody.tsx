import { useMemo } from 'preact/hooks';
import { cleanHtml } from './clean-html';
import './article.css';

export interface ArticleBodyProps {
  html: string;
  locale: string;
  /** A link to another article was pressed; `apart` with a key or a button that asks for another window. */
  onOpen: (slug: string, apart: boolean) => void;
}

/** The text of an article: the only place where markup becomes elements, whatever the desk did to clean it. */
export function ArticleBody({ html, locale, onOpen }: ArticleBodyProps) {
  const clean = useMemo(() => ({ __html: cleanHtml(html) }), [html]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const apart = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    onOpen(link.getAttribute('href')?.slice(1) ?? '', apart);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Enter on a link inside is a click
    <div
      class="article-body"
      lang={locale}
      dir="auto"
      onClick={follow}
      onAuxClick={(event) => event.button === 1 && follow(event)}
      dangerouslySetInnerHTML={clean}
    />
  );
}
