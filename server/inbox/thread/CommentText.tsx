import { WebLink } from '../parts/WebLink';
import { splitLinks } from './links';

/** What somebody wrote: plain text with its line breaks, addresses as links. */
export const CommentText = ({ text }: { text: string }) => (
  <p class="comment-text" dir="auto">
    {splitLinks(text).map((piece, index) =>
      piece.address === null ? (
        piece.text
      ) : (
        <WebLink key={index} to={piece.address}>
          {piece.text}
        </WebLink>
      ),
    )}
  </p>
);
