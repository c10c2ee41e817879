import { useEffect, useState } from 'preact/hooks';
import { type PutBack, type Reading, readingFromHash } from '../../utils/articles/reading';
import { t } from '../../utils/i18n/messages';
import { storageBroken } from '../../utils/state/mirror';
import { openArticle } from '../../utils/state/reader-state';
import { back, go, previousRoute, route } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { titleOf } from '../search/article-title';
import { ArticlePlace } from './ArticlePlace';
import { BackBar } from './BackBar';
import { Broken } from './Broken';
import { Frame } from './Frame';
import { ReaderToolsPlace } from './ReaderToolsPlace';
import { readingOf } from './reading-of';

export interface ReaderPageProps {
  /** What to read, as `readingAsHash` wrote it. */
  hash: string;
  /** Prints the text as soon as it is here. */
  print: boolean;
  /** Gives the article back to where it was enlarged; this window closes. */
  onPutBack: (reading: Reading, to: PutBack['to']) => void;
}

/** An article in a wide window of its own: everything else happens beside the page it came from. */
export function ReaderPage({ hash, print, onPutBack }: ReaderPageProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const reading = readingFromHash(hash);
    if (reading) go({ screen: 'article', ...reading });
    setReady(true);
  }, [hash]);
  useTitle();
  usePrinting(print);
  const to = route.value;
  if (storageBroken.value) return <Broken />;
  if (!ready || !session.value || to.screen !== 'article') return null;
  const giveBack = (where: PutBack['to']) => onPutBack(readingOf(to), where);
  const behind = previousRoute.value?.screen === 'article';
  return (
    <Frame
      surface="panel"
      screen={to.screen}
      strip={null}
      bar={
        <BackBar
          place={t(behind ? 'article_previous' : 'place_results')}
          onBack={behind ? back : () => giveBack('behind')}
          end={<ReaderToolsPlace to={to} surface="panel" onPutBack={() => giveBack('article')} />}
        />
      }
    >
      <ArticlePlace key={`${to.slug} ${to.language}`} to={to} onAsk={() => giveBack('form')} />
    </Frame>
  );
}

/** The window is named after what is read in it. */
function useTitle(): void {
  const title = openArticle.value ? `${titleOf(openArticle.value)}, Handrail` : 'Handrail';
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function usePrinting(print: boolean): void {
  const here = Boolean(openArticle.value?.html);
  useEffect(() => {
    if (print && here) window.print();
  }, [print, here]);
}
