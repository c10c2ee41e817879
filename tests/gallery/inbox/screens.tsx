import type { JSX } from 'preact';
import { Button } from '../../../server/inbox/parts/Button';
import { Skeleton } from '../../../server/inbox/parts/Skeleton';
import { Strip } from '../../../server/inbox/parts/Strip';
import { Toast } from '../../../server/inbox/parts/Toast';
import { NoThread } from '../../../server/inbox/thread/NoThread';
import type { MessageKey } from '../../../server/inbox/words/messages';
import { useWords } from '../../../server/inbox/words/WordsContext';
import { DeskScreen } from './DeskScreen';
import { ANA, id, KENJI, NOBODY } from './people';
import { ROOM_SCREENS } from './RoomScreens';
import { SignInScreen } from './SignInScreen';
import {
  BARE_THREAD,
  CALL_THREAD,
  CLOSED_THREAD,
  GIVEN_UP_THREAD,
  HUGE_THREAD,
  MANY,
  MERGED_THREAD,
  NOW,
  TICKETS,
  UNSENT_THREAD,
} from './tickets';
import { WORDS_SCREENS } from './WordsScreens';

const nothing = () => {};

const ConnectionStrip = ({ kind, say }: { kind: 'offline' | 'broken' | 'signedOut'; say: MessageKey }) => {
  const words = useWords();
  const action = { label: words.say('inbox_try_now'), busy: undefined, onPress: nothing };
  return (
    <Strip kind={kind} {...(kind === 'signedOut' ? {} : { action })}>
      {words.say(say)}
    </Strip>
  );
};

const Closed = () => {
  const words = useWords();
  const sentence = words.say('inbox_closed_toast', { number: 4821 });
  return <Toast sentence={sentence} action={words.say('inbox_undo')} onAction={nothing} onOver={nothing} />;
};

const Failed = () => {
  const words = useWords();
  return (
    <NoThread heading="inbox_thread_failed">
      <p>{words.say('inbox_problem_timeout')}</p>
      <Button>{words.say('inbox_try_again')}</Button>
    </NoThread>
  );
};

const REPLY = {
  commentId: id(7100),
  body: 'Yes. An owner can do it under Organization › Currencies; it then holds for all companies, new ones too.',
  status: 'waiting',
  sentAt: new Date(NOW).toISOString(),
} as const;

const FOUND = [ANA, KENJI, NOBODY].map((person, index) => ({ ...person, tickets: 12 - index }));

const unreachable = <ConnectionStrip kind="broken" say="inbox_problem_desk_unreachable" />;

/** Every screen of the inbox in every state, by the name that stands in the address. */
export const SCREENS: Record<string, () => JSX.Element> = {
  'sign-in-email': () => <SignInScreen step="email" />,
  'sign-in-email-busy': () => <SignInScreen step="email" busy />,
  'sign-in-email-failed': () => <SignInScreen step="email" problem={{ code: 'mail-not-sent' }} />,
  'sign-in-code': () => <SignInScreen step="code" />,
  'sign-in-code-wrong': () => (
    <SignInScreen step="code" newCodeIn={0} again problem={{ code: 'wrong-code', triesLeft: 4 }} />
  ),
  'sign-in-meanwhile': () => (
    <SignInScreen
      step="email"
      strip={<ConnectionStrip kind="signedOut" say="inbox_signed_out_meanwhile" />}
    />
  ),
  thread: () => <DeskScreen />,
  'thread-draft': () => <DeskScreen text={REPLY.body} />,
  'thread-new': () => <DeskScreen seenUpTo={2} />,
  'thread-bare': () => <DeskScreen thread={BARE_THREAD} />,
  'thread-call': () => <DeskScreen thread={CALL_THREAD} />,
  'thread-note': () => <DeskScreen mode="note" text="Ask Tom, he built the currency switch." />,
  'thread-note-sending': () => (
    <DeskScreen mode="note" pending={{ reply: { ...REPLY, status: 'note' }, fate: { state: 'sending' } }} />
  ),
  'thread-change-failed': () => <DeskScreen changeError="The desk took too long to answer." />,
  'thread-unsent': () => <DeskScreen thread={UNSENT_THREAD} />,
  'thread-given-up': () => <DeskScreen thread={GIVEN_UP_THREAD} />,
  'thread-sending': () => <DeskScreen pending={{ reply: REPLY, fate: { state: 'sending' } }} />,
  'thread-waiting': () => (
    <DeskScreen
      pending={{ reply: REPLY, fate: { state: 'waiting' } }}
      text="And one more thing"
      strip={unreachable}
    />
  ),
  'thread-refused': () => (
    <DeskScreen pending={{ reply: REPLY, fate: { state: 'refused', problem: { code: 'closed-ticket' } } }} />
  ),
  'thread-arrived-before': () => <DeskScreen text={REPLY.body} arrivedBefore />,
  'thread-too-long': () => <DeskScreen text={'Sehr lang. '.repeat(1_900)} />,
  'thread-not-kept': () => <DeskScreen text={REPLY.body} kept={false} />,
  'thread-closed': () => <DeskScreen thread={CLOSED_THREAD} toast={<Closed />} />,
  'thread-merged': () => <DeskScreen thread={MERGED_THREAD} toast={<Closed />} />,
  'thread-loading': () => <DeskScreen middle={<Skeleton kind="thread" after={0} />} />,
  'thread-missing': () => (
    <DeskScreen
      middle={<NoThread heading="inbox_thread_missing_heading" text="inbox_thread_missing_text" />}
    />
  ),
  'thread-failed': () => <DeskScreen middle={<Failed />} strip={unreachable} fresh={false} />,
  list: () => <DeskScreen thread={null} />,
  'list-open': () => (
    <DeskScreen thread={null} items={TICKETS.filter(({ status }) => status === 'new' || status === 'open')} />
  ),
  'list-mine': () => (
    <DeskScreen
      listing={{ share: 'mine' }}
      thread={null}
      items={TICKETS.filter(({ assignee }) => assignee?.name === 'Maya Okafor')}
    />
  ),
  'list-empty': () => <DeskScreen thread={null} items={[]} />,
  'list-empty-all': () => <DeskScreen listing={{ view: 'all' }} thread={null} items={[]} />,
  'list-empty-mine': () => <DeskScreen listing={{ share: 'mine' }} thread={null} items={[]} />,
  'list-empty-unread': () => <DeskScreen listing={{ view: 'unread' }} thread={null} items={[]} />,
  search: () => (
    <DeskScreen
      listing={{ view: 'all', words: 'ana' }}
      people={FOUND}
      items={TICKETS.filter(({ requester }) => requester.name === 'Ana Ribeiro')}
    />
  ),
  'search-nothing': () => (
    <DeskScreen listing={{ view: 'all', words: 'direct debit' }} thread={null} items={[]} />
  ),
  'list-loading': () => <DeskScreen thread={null} items={null} />,
  'list-failed': () => <DeskScreen thread={null} items={null} failed strip={unreachable} fresh={false} />,
  'list-offline': () => (
    <DeskScreen strip={<ConnectionStrip kind="offline" say="inbox_problem_offline" />} fresh={false} />
  ),
  huge: () => <DeskScreen thread={HUGE_THREAD} items={MANY} total={1345} more seenUpTo={180} />,
  'huge-list': () => <DeskScreen thread={null} items={MANY} total={1345} more />,
  profile: () => <DeskScreen profile={{}} />,
  'profile-wrong': () => (
    <DeskScreen
      profile={{
        state: { busy: null, nameSaved: false, nameProblem: 'missing', photoProblem: 'unreadable' },
        singleKeys: false,
      }}
    />
  ),
  ...ROOM_SCREENS,
  ...WORDS_SCREENS,
};
