import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { linkPieces } from '../../utils/tickets/links';
import { longBeginning } from '../../utils/tickets/long-text';

/**
 * What a person wrote: plain text with their line breaks, any script, and links only to the web. Of what is very long
 * the beginning, and a way to the rest.
 */
export function PlainText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const beginning = whole ? null : longBeginning(text);
  return (
    <>
      <Words text={beginning ?? text} />
      {beginning !== null && (
        <button type="button" class="link comment-rest" onClick={() => setWhole(true)}>
          {t('thread_whole_text')}
        </button>
      )}
    </>
  );
}

function Words({ text }: { text: string }) {
  return (
    <div class="words comment-text" dir="auto">
      {linkPieces(text).map((piece, index) =>
        piece.href ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer">
            {piece.text}
          </a>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </div>
  );
}
