import { Avatar } from '../parts/Avatar';
import { When } from '../parts/When';
import type { Comment, InboxThread } from '../protocol';
import { Attachments } from './Attachments';
import { CommentText } from './CommentText';
import { UnsentNote } from './UnsentNote';

interface Props {
  comment: Comment;
  /** Goes on what the same person said just before. */
  continued: boolean;
  /** The requester's company, said beside the name. */
  organization: string | null;
  /** The letter of this answer, as long as no mail server has taken it. */
  unsent: InboxThread['unsent'][number] | undefined;
}

/** One comment: a document, not a bubble. All begin at the same edge. */
export const CommentEntry = ({ comment, continued, organization, unsent }: Props) => {
  const { author } = comment;
  return (
    <article class={continued ? 'comment comment-continued' : 'comment'}>
      {!continued && <Avatar face={author} size={28} />}
      <header class="comment-head">
        <h3 class={continued ? 'only-spoken' : 'comment-author'} dir="auto">
          {author.name}
        </h3>
        {!continued && author.kind === 'requester' && organization !== null && (
          <span class="comment-organization" dir="auto">
            {organization}
          </span>
        )}
        <When at={comment.createdAt} as="moment" />
      </header>
      <div class="comment-body">
        <CommentText text={comment.body} />
        <Attachments attachments={comment.attachments} />
        {unsent && <UnsentNote letter={unsent} />}
      </div>
    </article>
  );
};
