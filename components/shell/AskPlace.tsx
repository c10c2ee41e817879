import { useEffect, useState } from 'preact/hooks';
import { locale, t } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import { attachTo } from '../../utils/state/attach-state';
import { describePage } from '../../utils/state/capture-state';
import { usualAnswerMinutes } from '../../utils/state/desk-state';
import type { OpenDraft } from '../../utils/state/draft-state';
import { asked, lookForAsked } from '../../utils/state/history-state';
import { followPage, otherPageThan, takeThisPage } from '../../utils/state/page-state';
import { phoneBook } from '../../utils/state/phone-state';
import { back, go, goTo, replace, route } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { bundleOf } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';
import { AskedBefore } from '../contact/AskedBefore';
import { AskForm } from '../contact/AskForm';
import { Review } from '../contact/Review';
import { FileDrop } from '../controls/FileDrop';
import { carriedWords } from './ask-about';
import { FilesPlace, shownFiles } from './FilesPlace';
import { SuggestionsPlace } from './SuggestionsPlace';
import { useAnswer } from './use-answer';
import { useDraft } from './use-draft';

/** The form for a new ticket and, one step on, what exactly would be sent. */
export function AskPlace({ account }: { account: string }) {
  const open = useDraft(account, 'new-ticket');
  const draft = open.draft.value;
  const ready = draft !== undefined;
  useEffect(() => {
    if (ready) void describePage(open);
  }, [ready, open]);
  useEffect(() => {
    if (ready) takeCarriedWords(open);
  }, [ready, open, carriedWords.value]);
  if (!draft) return null;
  return route.value.screen === 'review' ? (
    <ReviewStep open={open} draft={draft} />
  ) : (
    <FormStep open={open} draft={draft} />
  );
}

interface StepProps {
  open: OpenDraft;
  draft: Draft;
}

/** What was searched for becomes the summary, unless one has been written. */
function takeCarriedWords(open: OpenDraft): void {
  const words = carriedWords.peek();
  carriedWords.value = '';
  if (words && open.draft.peek()?.summary === '') open.change({ summary: words });
}

const goesTo = () => ({
  desk: session.value?.desk?.name ?? '',
  email: session.value?.person?.email ?? '',
  usual: usualAnswerMinutes.value,
});

function FormStep({ open, draft }: StepProps) {
  const answer = useAnswer(open, draft);
  useEffect(followPage, []);
  const other = otherPageThan(draft.page);
  const fresh = draft.revision === 0;
  useEffect(() => {
    if (fresh && other) void describePage(open);
  }, [fresh, other?.url, open]);
  const review = () => {
    // What is usual becomes what is sent, and what the desk no longer offers does not go along.
    if (answer && !isEqual(answer.value, draft.answer)) open.change({ answer: answer.value });
    go({ screen: 'review' });
  };
  return (
    <FileDrop words={t('ask_files_drop')} onFiles={(files) => attachTo(open, files)}>
      <AskForm
        draft={draft}
        {...goesTo()}
        answer={answer}
        restoredFrom={open.restoredFrom.value}
        suggestions={<SuggestionsBelow draft={draft} />}
        files={<FilesPlace open={open} />}
        problem={open.keepProblem.value}
        otherPage={fresh ? null : other}
        onThisPage={() => takeThisPage(open)}
        onChange={(change) => open.change(change)}
        onDiscard={() => void open.discard().then(() => describePage(open))}
        onReview={review}
      />
    </FileDrop>
  );
}

const isEqual = (one: object, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What may answer it already: the person's own question of before, then articles. */
function SuggestionsBelow({ draft: { summary, body } }: Pick<StepProps, 'draft'>) {
  useEffect(() => lookForAsked(summary), [summary]);
  const before = asked.value;
  return (
    <>
      {before && <AskedBefore {...before} onOpen={() => go({ screen: 'thread', ticketId: before.id })} />}
      <SuggestionsPlace summary={summary} body={body} />
    </>
  );
}

function ReviewStep({ open, draft }: StepProps) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const bundle = bundleOf(draft, open.files.value, locale.value);
  if (bundle.kind !== 'ticket') return null;
  const send = async () => {
    setSending(true);
    const { ticketId, commentId } = draft;
    const answer = await open.send(locale.value);
    setSending(false);
    if (answer.ok) {
      goTo({ screen: 'ask' });
      replace({ screen: 'sent', ticketId, commentId });
    } else setProblem(answer.problem);
  };
  return (
    <Review
      draft={draft}
      bundle={bundle}
      files={shownFiles(open)}
      {...goesTo()}
      spokenPhone={phoneBook.value?.spokenPhone}
      sending={sending}
      problem={problem}
      onChange={(change) => open.change(change)}
      onEdit={back}
      onSend={send}
    />
  );
}
