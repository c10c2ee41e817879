import { Lock } from 'lucide';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { When } from '../parts/When';
import type { InboxNote } from '../protocol';
import { useWords } from '../words/WordsContext';
import { CommentText } from './CommentText';

/** A note: it says by colour, sign and words that only the team sees it. */
export const NoteEntry = ({ note }: { note: InboxNote }) => {
  const words = useWords();
  return (
    <article class="comment note">
      <Avatar face={note.author} size={28} />
      <header class="comment-head">
        <h3 class="comment-author" dir="auto">
          {note.author.name}
        </h3>
        <span class="note-mark">
          <Icon of={Lock} size={14} />
          {words.say('inbox_note_mark')}
        </span>
        <When at={note.createdAt} as="moment" />
      </header>
      <div class="comment-body">
        <CommentText text={note.body} />
      </div>
    </article>
  );
};
