import { useEffect, useState } from 'preact/hooks';
import { now } from '../../utils/i18n/clock';
import { locale } from '../../utils/i18n/messages';
import type { Problem, Result } from '../../utils/problems/problem';
import {
  answerOffer,
  checkReplyAddress,
  forgetReplyCheck,
  proveReplyAddress,
  refreshDesk,
  replyAddresses,
  replyCheck,
} from '../../utils/state/desk-state';
import type { OpenDraft } from '../../utils/state/draft-state';
import { loadPhoneBook, phoneBook } from '../../utils/state/phone-state';
import { session } from '../../utils/state/session-state';
import { lastPhone } from '../../utils/state/tickets-state';
import { answerFor } from '../../utils/tickets/answer-choice';
import type { Draft, DraftAnswer } from '../../utils/tickets/draft';
import type { AskFormProps } from '../contact/AskForm';

/** What the draft says of its answer, as far as the desk offers it; undefined for a desk that offers no choice. */
export function answerOf(draft: Draft): DraftAnswer | undefined {
  const offer = answerOffer.value;
  return offer ? answerFor(draft.answer, offer, locale.value, lastPhone.value) : undefined;
}

/** How the answer comes, for the form: what is chosen, what can be chosen, and another address being proven. */
export function useAnswer(open: OpenDraft, draft: Draft): AskFormProps['answer'] {
  const value = answerOf(draft);
  const address = useNewAddress((email) => value && open.change({ answer: { ...value, email } }));
  useEffect(() => void refreshDesk(), []);
  const calls = value?.channel === 'call';
  useEffect(() => {
    if (calls) void loadPhoneBook();
  }, [calls]);
  if (!answerOffer.value || !value) return null;
  return {
    offer: answerOffer.value,
    value,
    addresses: replyAddresses.value,
    waiting: replyCheck.value?.email ?? null,
    desk: session.value?.desk?.name ?? '',
    book: phoneBook.value,
    at: new Date(now.value),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    onChange: (answer) => open.change({ answer }),
    ...address,
  };
}

function useNewAddress(choose: (email: string) => void) {
  const [busy, setBusy] = useState<'sending' | 'checking' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const during = async <T>(what: 'sending' | 'checking', work: Promise<Result<T>>) => {
    setBusy(what);
    const answer = await work;
    setBusy(null);
    setProblem(answer.ok ? null : answer.problem);
    return answer.ok ? answer.value : null;
  };
  return {
    busy,
    problem,
    onNewAddress: async (email: string) => {
      const answer = await during('sending', checkReplyAddress(email, locale.value));
      if (answer && !answer.sent) choose(email);
    },
    onCode: async (code: string) => {
      const proven = await during('checking', proveReplyAddress(code));
      if (proven) choose(proven.email);
    },
    onGiveUp: () => {
      setProblem(null);
      void forgetReplyCheck();
    },
  };
}
