import { useState } from 'preact/hooks';
import type { Problem } from '../../utils/problems/problem';
import { chooseScore, scoreOf, sendFeedback } from '../../utils/state/opinion-state';
import { goTo } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { FeedbackForm, FeedbackSent } from '../tickets/FeedbackForm';
import { useDraft } from './use-draft';

export function FeedbackPlace({ account }: { account: string }) {
  const open = useDraft(account, 'feedback');
  const [fate, setFate] = useState<'writing' | 'sending' | 'sent'>('writing');
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = open.draft.value;
  const { desk, person } = session.value ?? {};
  if (fate === 'sent')
    return <FeedbackSent desk={desk?.name ?? ''} onDone={() => goTo({ screen: 'search' })} />;
  if (!draft) return null;
  const score = scoreOf(draft);
  const send = async () => {
    if (score === null) return;
    setFate('sending');
    const answer = await sendFeedback(open, score);
    setProblem(answer.ok ? null : answer.problem);
    setFate(answer.ok ? 'sent' : 'writing');
  };
  return (
    <FeedbackForm
      score={score}
      text={draft.body}
      desk={desk?.name ?? ''}
      email={person?.email ?? ''}
      sending={fate === 'sending'}
      problem={problem ?? open.keepProblem.value}
      onScore={(chosen) => chooseScore(open, chosen)}
      onText={(body) => open.change({ body })}
      onSend={send}
      onAsk={() => goTo({ screen: 'ask' })}
    />
  );
}
