import { t } from '../../utils/i18n/messages';
import { Avatar } from '../controls/Avatar';
import { Attachments, type AttachmentsProps } from './Attachments';
import { PlainText } from './PlainText';
import type { ThreadBlock } from './thread-blocks';
import { type Photos, photoOf } from './ticket-words';
import { WrittenBy } from './WrittenBy';
import './thread.css';

export interface CommentBlockProps extends Omit<AttachmentsProps, 'attachments'> {
  block: ThreadBlock;
  /** Who reads: their own comments stand in a sunken block. */
  personId: string;
  photos: Photos;
}

/** One comment of the thread: a document, not a chat; all begin at the start edge. */
export function CommentBlock({ block, personId, photos, ...files }: CommentBlockProps) {
  const { comment } = block;
  if (comment.author.kind === 'agent') return <TeamComment block={block} photos={photos} {...files} />;
  const yours = comment.author.id === personId;
  return (
    <WrittenBy
      class="comment comment--yours"
      name={yours ? t('thread_you') : comment.author.name}
      at={comment.createdAt}
    >
      {(head) => (
        <>
          {head}
          <PlainText text={comment.body} />
          <Attachments attachments={comment.attachments} {...files} />
        </>
      )}
    </WrittenBy>
  );
}

function TeamComment({ block, photos, ...files }: Omit<CommentBlockProps, 'personId'>) {
  const { comment, follows } = block;
  const { author } = comment;
  return (
    <WrittenBy
      class={follows ? 'comment comment--team comment--follows' : 'comment comment--team'}
      name={author.name}
      at={comment.createdAt}
      follows={follows}
    >
      {(head) => (
        <>
          {!follows && <Avatar name={author.name} photo={photoOf(photos, author.id)} size={28} />}
          <div class="comment-main">
            {head}
            <PlainText text={comment.body} />
            <Attachments attachments={comment.attachments} {...files} />
          </div>
        </>
      )}
    </WrittenBy>
  );
}
