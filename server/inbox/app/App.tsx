import { useMemo } from 'preact/hooks';
import { Strip } from '../parts/Strip';
import { problemSentence } from '../words/problem-sentence';
import { WordsContext } from '../words/WordsContext';
import { DeskPage } from './DeskPage';
import type { Inbox } from './inbox';
import { SignInPage } from './SignInPage';

/** The inbox, in whatever state the session is. */
export const App = ({ inbox }: { inbox: Inbox }) => (
  <WordsContext.Provider value={inbox.words}>
    <Phase inbox={inbox} />
  </WordsContext.Provider>
);

const Phase = ({ inbox }: { inbox: Inbox }) => {
  const now = inbox.session.state.value;
  const agentId = now.phase === 'in' ? now.me.agent.id : null;
  // The page is made anew for another agent, and only for another: a renamed one keeps the place.
  const page = useMemo(
    () => agentId !== null && <DeskPage inbox={inbox} agentId={agentId} />,
    [inbox, agentId],
  );
  if (now.phase === 'starting') return null;
  if (now.phase === 'out') return <SignInPage inbox={inbox} meanwhile={now.meanwhile} />;
  if (now.phase === 'in') return page || null;
  const { words } = inbox;
  const busy = now.trying ? words.say('inbox_loading') : undefined;
  const action = { label: words.say('inbox_try_now'), busy, onPress: () => void inbox.session.start() };
  return (
    <Strip kind={now.problem.code === 'offline' ? 'offline' : 'broken'} action={action}>
      {problemSentence(words, now.problem)}
    </Strip>
  );
};
