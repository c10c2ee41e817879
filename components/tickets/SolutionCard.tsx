import { t } from '../../utils/i18n/messages';
import { shortDateWords } from '../../utils/i18n/times';
import type { Comment } from '../../utils/protocol/desk-api';
import type { Solution } from '../../utils/protocol/outcome-api';
import { Avatar } from '../controls/Avatar';
import { Icon } from '../controls/Icon';
import { Time } from '../controls/Time';
import { PlainText } from './PlainText';
import './solution-card.css';
import { type Photos, photoOf } from './ticket-words';

export interface SolutionCardProps {
  solution: Solution;
  /** The comments that are here: the whole of the one that solved it may be among them. */
  comments: readonly Comment[] | undefined;
  photos: Photos;
}

/** How a ticket was solved, at its top: what somebody who comes back looks for. */
export function SolutionCard({ solution, comments, photos }: SolutionCardProps) {
  const comment = comments?.find(({ id }) => id === solution.commentId);
  return (
    <section class="solution">
      <h2 class="solution-title">
        <Icon name="circle-check" />
        {t('thread_how_solved')}
      </h2>
      <PlainText text={comment?.body ?? solution.excerpt} />
      <p class="solution-who meta">
        <Avatar name={solution.name} photo={photoOf(photos, comment?.author.id)} size={20} />
        <span>
          <bdi>{solution.name}</bdi>, <Time {...shortDateWords(solution.solvedAt)} />
        </span>
      </p>
    </section>
  );
}
