import { useEffect, useState } from 'preact/hooks';
import { locale } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import { describePage } from '../../utils/state/capture-state';
import type { OpenDraft } from '../../utils/state/draft-state';
import { fileAddress } from '../../utils/state/pictures-state';
import { back, go, goTo, replace, route } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { bundleOf } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';
import { AskForm } from '../contact/AskForm';
import { Review } from '../contact/Review';
import { carriedWords } from './ask-about';
import { FilesPlace } from './FilesPlace';
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
});

function FormStep({ open, draft }: StepProps) {
  return (
    <AskForm
      draft={draft}
      {...goesTo()}
      restoredFrom={open.restoredFrom.value}
      files={<FilesPlace open={open} />}
      problem={null}
      onChange={(change) => open.change(change)}
      onDiscard={() => void open.discard().then(() => describePage(open))}
      onReview={() => go({ screen: 'review' })}
    />
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
      files={open.files.value.map((file) => ({ ...file, address: fileAddress(file.blob) }))}
      {...goesTo()}
      sending={sending}
      problem={problem}
      onChange={(change) => open.change(change)}
      onEdit={back}
      onSend={send}
    />
  );
}
