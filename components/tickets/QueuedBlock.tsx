import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { type OutboxEntry, progressOf } from '../../utils/tickets/outbox-entry';
import { Attachments, type AttachmentsProps } from './Attachments';
import { type EntryActions, FateSign, Travelling } from './Outbox';
import { PlainText } from './PlainText';
import { QueuedActions } from './QueuedActions';
import { WrittenBy } from './WrittenBy';
import './thread.css';

export interface QueuedBlockProps extends EntryActions, Omit<AttachmentsProps, 'attachments'> {
  entry: OutboxEntry;
  desk: string;
}

/** Something of yours that the desk does not have yet, with its fate below it. */
export function QueuedBlock({ entry, desk, pictures, onWant, onSave, ...actions }: QueuedBlockProps) {
  const { content, state } = entry;
  const progress = progressOf(entry);
  return (
    <WrittenBy class="comment comment--yours" name={t('thread_you')} at={entry.createdAt}>
      {(head) => (
        <>
          {head}
          {content.kind === 'status' && (
            <p class="soft">{t(content.body.status === 'closed' ? 'thread_closing' : 'thread_reopening')}</p>
          )}
          {'files' in content && (
            <>
              <PlainText text={content.kind === 'ticket' ? content.body.description : content.body.body} />
              <Attachments attachments={content.files} pictures={pictures} onWant={onWant} onSave={onSave} />
            </>
          )}
          <div class="fate">
            <p class={`fate-words fate-words--${state}`} role="status">
              <FateSign state={isUnderWay(entry) ? 'sending' : state} />
              <span>{fateWords(entry, desk)}</span>
            </p>
            {progress && <Travelling progress={progress} onCancel={() => actions.onEditEntry(entry.id)} />}
            {state !== 'sending' && <QueuedActions entry={entry} {...actions} />}
          </div>
        </>
      )}
    </WrittenBy>
  );
}

/** On its way, or about to be: nothing stands between. */
const isUnderWay = ({ state, attempts, problem }: OutboxEntry): boolean =>
  state === 'sending' || (state === 'queued' && attempts === 0 && problem === null);

function fateWords(entry: OutboxEntry, desk: string): string {
  const { state, problem } = entry;
  if (isUnderWay(entry)) return t('thread_sending');
  if (state === 'paused') return t('thread_paused');
  return state === 'attention' && problem ? problemSentence(problem, { desk }) : t('thread_waiting');
}
