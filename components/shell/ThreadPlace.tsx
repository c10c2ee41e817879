import { useState } from 'preact/hooks';
import { locale, t } from '../../utils/i18n/messages';
import type { Problem } from '../../utils/problems/problem';
import type { Ticket } from '../../utils/protocol/desk-api';
import { attachTo } from '../../utils/state/attach-state';
import { capture, captureInto } from '../../utils/state/capture-state';
import { closeTicket, noteClosing } from '../../utils/state/closing-state';
import type { OpenDraft } from '../../utils/state/draft-state';
import { changeStatus, deleteEntry, editEntry, retryEntry } from '../../utils/state/outbox-actions';
import { photos, pictures, saveAttachment, wantPicture } from '../../utils/state/pictures-state';
import { cameIntoView } from '../../utils/state/read-state';
import { refreshThread, threadProblem } from '../../utils/state/refresh-state';
import { go } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { fetchingOlder, fetchOlder, hasOlder, threadComments } from '../../utils/state/thread-state';
import { openTicket, outbox } from '../../utils/state/tickets-state';
import { replyPlace } from '../../utils/tickets/draft';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import { AttachFile, RefusedFiles } from '../capture/AttachFile';
import { FileList } from '../capture/DraftFiles';
import { FileDrop } from '../controls/FileDrop';
import { Thread } from '../tickets/Thread';
import { attachProps, attachTroubleOf, shownFiles } from './FilesPlace';
import { RatingPlace } from './RatingPlace';
import { useDraft } from './use-draft';

export interface ThreadPlaceProps {
  ticket: Ticket;
  account: string;
}

export function ThreadPlace({ ticket, account }: ThreadPlaceProps) {
  const open = useDraft(account, replyPlace(ticket.id));
  const reply = useReply(open, ticket);
  const comments = threadComments.value;
  return (
    <FileDrop words={t('ask_files_drop')} onFiles={(files) => attachTo(open, files)}>
      <Thread
        ticket={openTicket.value ?? ticket}
        comments={comments}
        hasOlder={hasOlder.value}
        loadingOlder={fetchingOlder.value}
        onOlder={() => fetchOlder(ticket.id)}
        problem={threadProblem.value ?? null}
        onRetry={() => refreshThread(ticket.id)}
        queued={outbox.value.filter((entry) => entry.ticketId === ticket.id && isShownInThread(entry))}
        onRetryEntry={retryEntry}
        onEditEntry={editEntry}
        onDeleteEntry={deleteEntry}
        personId={session.value?.person?.id ?? ''}
        email={session.value?.person?.email ?? ''}
        desk={session.value?.desk?.name ?? ''}
        photos={photos.value}
        pictures={pictures.value}
        onWant={wantPicture}
        onSave={saveAttachment}
        draft={open.draft.value}
        files={
          <FileList
            files={shownFiles(open)}
            onEdit={(fileId) => go({ screen: 'edit', place: open.place, fileId })}
            onRemove={(id) => open.removeFile(id)}
          />
        }
        capturing={capture.value.busy === open.draft.value?.place}
        onScreenshot={() => captureInto(open)}
        onBody={(body) => open.change({ body })}
        sending={reply.sending}
        onReply={() => reply.send(false)}
        onReplyAndClose={() => reply.send(true)}
        composerProblem={reply.problem ?? capture.value.problem}
        onClose={() => void closeTicket(ticket)}
        onReopen={() => changeStatus(ticket.id, 'open')}
        onTicket={(ticketId) => go({ screen: 'thread', ticketId })}
        onSeen={(position) => cameIntoView(ticket.id, position)}
        rating={<RatingPlace ticket={openTicket.value ?? ticket} account={account} />}
        attach={<AttachFile {...attachProps(open)} small />}
        refused={<AttachTrouble open={open} />}
      />
    </FileDrop>
  );
}

function AttachTrouble({ open }: { open: OpenDraft }) {
  const { refused, keepProblem } = attachTroubleOf(open);
  return <RefusedFiles refused={refused} problem={keepProblem ?? open.keepProblem.value} desk={deskName()} />;
}

const deskName = () => session.value?.desk?.name ?? '';

/** A closing that can still be undone is told by the line at the bottom, and what somebody thinks by itself. */
const isShownInThread = ({ content, attempts, problem }: OutboxEntry): boolean => {
  if (content.kind === 'rating') return problem !== null;
  return content.kind !== 'status' || content.body.status === 'open' || attempts > 0;
};

/** Sending the reply of a thread; *Reply and close* is one message, and for a moment it can be undone. */
function useReply(open: OpenDraft, ticket: Ticket) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (close: boolean) => {
    setSending(true);
    const commentId = open.draft.value?.commentId;
    const answer = await open.send(locale.value, close);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok && close && commentId) noteClosing(ticket, commentId);
    setSending(false);
  };
  return { sending, problem, send };
}
