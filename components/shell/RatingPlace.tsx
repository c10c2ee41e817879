import { useState } from 'preact/hooks';
import type { Problem } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import { chooseScore, scoreOf, sendRating } from '../../utils/state/opinion-state';
import { session } from '../../utils/state/session-state';
import { outbox } from '../../utils/state/tickets-state';
import { ratingPlace } from '../../utils/tickets/draft';
import { isOver } from '../../utils/tickets/ticket-status';
import { RatingForm, RatingGiven } from '../tickets/RatingForm';
import { useDraft } from './use-draft';

/** How the answer was: asked where the desk wants to know, told where it has been said. */
export function RatingPlace({ ticket, account }: { ticket: Ticket; account: string }) {
  const [thanks, setThanks] = useState(false);
  const given = givenScore(ticket);
  if (given !== null) return <RatingGiven score={given} thanks={thanks} />;
  if (!ticket.can.rate || !isOver(ticket.status)) return null;
  return <Question ticket={ticket} account={account} onSent={() => setThanks(true)} />;
}

/** What was said, or is on its way; null for nothing, and for a question that was skipped. */
function givenScore({ id, rating }: Ticket): number | null {
  const waiting = outbox.value.findLast(
    ({ ticketId, content }) => ticketId === id && content.kind === 'rating',
  );
  return rating?.score ?? (waiting?.content.kind === 'rating' ? waiting.content.body.score : null);
}

interface QuestionProps {
  ticket: Ticket;
  account: string;
  onSent: () => void;
}

function Question({ ticket, account, onSent }: QuestionProps) {
  const open = useDraft(account, ratingPlace(ticket.id));
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = open.draft.value;
  if (!draft) return null;
  const score = scoreOf(draft);
  const send = async (said: number | null) => {
    const answer = await sendRating(open, said);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onSent();
  };
  return (
    <RatingForm
      agent={ticket.solution?.name ?? ticket.lastAgent?.name ?? null}
      score={score}
      text={draft.body}
      desk={session.value?.desk?.name ?? ''}
      problem={problem ?? open.keepProblem.value}
      onScore={(chosen) => chooseScore(open, chosen)}
      onText={(body) => open.change({ body })}
      onSend={() => void send(score)}
      onSkip={() => void send(null)}
    />
  );
}
