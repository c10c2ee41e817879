import { t } from '../../utils/i18n/messages';
import { messageTimeWords } from '../../utils/i18n/times';
import { Avatar } from '../controls/Avatar';
import { Time } from '../controls/Time';
import { Attachments, type AttachmentsProps } from './Attachments';
import { PlainText } from './PlainText';
import type { ThreadBlock } from './thread-blocks';
import { type Photos, photoOf } from './ticket-words';
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
    <article class="comment comment--yours">
      <p class="comment-head">
        <b dir="auto">{yours ? t('thread_you') : comment.author.name}</b>
        <Time {...messageTimeWords(comment.createdAt)} />
      </p>
      <PlainText text={comment.body} />
      <Attachments attachments={comment.attachments} {...files} />
    </article>
  );
}

function TeamComment({ block, photos, ...files }: Omit<CommentBlockProps, 'personId'>) {
  const { comment, follows } = block;
  const { author } = comment;
  return (
    <article class={follows ? 'comment comment--team comment--follows' : 'comment comment--team'}>
      {!follows && <Avatar name={author.name} photo={photoOf(photos, author.id)} size={28} />}
      <div class="comment-main">
        <p class="comment-head">
          <b class={follows ? 'unseen' : ''} dir="auto">
            {author.name}
          </b>
          <Time {...messageTimeWords(comment.createdAt)} />
        </p>
        <PlainText text={comment.body} />
        <Attachments attachments={comment.attachments} {...files} />
      </div>
    </article>
  );
}
