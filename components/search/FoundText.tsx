import { foundPieces } from './found-words';

/** A text with the words of the query bold and underlined. */
export function FoundText({ text, query }: { text: string; query: string }) {
  return (
    <>
      {foundPieces(text, query).map((piece, index) =>
        piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </>
  );
}
