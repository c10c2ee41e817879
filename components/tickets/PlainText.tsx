import { linkPieces } from '../../utils/tickets/links';

/** What a person wrote: plain text with their line breaks, any script, and links only to the web. */
export function PlainText({ text }: { text: string }) {
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
