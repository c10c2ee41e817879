import type { Reading } from '../../utils/articles/reading';
import { enlarged, enlargeInWindow, printInWindow } from '../../utils/state/enlarged-state';
import { copyAddress, openInOwnWindow, publicAddress } from '../../utils/state/public-page-state';
import { openArticle, readIn, readingLanguage } from '../../utils/state/reader-state';
import type { ArticleRoute } from '../../utils/state/route-state';
import { ReaderTools } from '../search/ReaderTools';
import { readingOf } from './reading-of';

export interface ReaderToolsPlaceProps {
  to: ArticleRoute;
  surface: 'popup' | 'panel';
  /** In the wide window: puts the article back beside the page. */
  onPutBack?: ((reading: Reading) => void) | undefined;
  /** In the popup: goes on beside the page. */
  onOpenPanel?: (() => void) | undefined;
}

export function ReaderToolsPlace({ to, surface, onPutBack, onOpenPanel }: ReaderToolsPlaceProps) {
  const article = openArticle.value;
  const address = publicAddress(article);
  return (
    <ReaderTools
      language={readingLanguage.value}
      written={article?.locales ?? null}
      onLanguage={readIn}
      size={{
        enlarged: Boolean(onPutBack) || enlarged.value,
        onChange: () => changeSize(readingOf(to), { surface, onPutBack }),
      }}
      onOwnWindow={address ? () => openInOwnWindow(address) : null}
      onCopy={address ? () => copyAddress(address) : null}
      onPrint={onPutBack ? () => window.print() : () => printInWindow(readingOf(to))}
      {...(onOpenPanel && { onOpenPanel })}
    />
  );
}

type How = Pick<ReaderToolsPlaceProps, 'surface' | 'onPutBack'>;

/** A popup widens itself; a side panel cannot be widened, so a window shows the article and gives it back. */
function changeSize(reading: Reading, { surface, onPutBack }: How): void {
  if (onPutBack) onPutBack(reading);
  else if (surface === 'popup') enlarged.value = !enlarged.value;
  else void enlargeInWindow(reading);
}
