import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { sizeText } from '../../utils/i18n/sizes';
import type { Problem } from '../../utils/problems/problem';
import type { Progress } from '../../utils/tickets/outbox-entry';
import { BusySign } from '../controls/BusySign';
import { Button } from '../controls/Button';
import { ConfirmButton } from '../controls/ConfirmButton';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import { ProgressBar } from '../controls/ProgressBar';
import './contact.css';

/** What has become of a message after Send. */
export type Fate =
  | { state: 'sent'; number: number }
  /** `progress` of its files, while they are on their way. */
  | { state: 'sending'; progress: Progress | null }
  /** Goes out by itself; `paused` after the next sign-in. */
  | { state: 'waiting' | 'paused'; problem: Problem | null }
  /** The person has to decide. */
  | { state: 'attention'; problem: Problem };

export interface SentProps {
  fate: Fate;
  summary: string;
  desk: string;
  onOpenTicket: () => void;
  /** Takes back what is being sent. */
  onCancel: () => void;
  /** Waits no longer for what would be tried again by itself. */
  onRetry: () => void;
  onEdit: () => void;
  onDelete: () => void;
  /** Shows the outbox. */
  onSeeWaiting: () => void;
  onDone: () => void;
}

/** The number in the first line, or what is still in its way; then what happens next. */
export function Sent({ fate, summary, desk, onOpenTicket, onSeeWaiting, onDone, ...ways }: SentProps) {
  return (
    <div class="body sent">
      <span class={`sent-sign sent-sign--${fate.state}`}>
        {fate.state === 'sending' ? <BusySign size={20} /> : <Icon name={SIGNS[fate.state]} size={20} />}
      </span>
      <div role="status">
        <h1 class="page-title" tabIndex={-1}>
          {titleOf(fate)}
        </h1>
        <p class="soft sent-summary" dir="auto">
          {summary}
        </p>
        <p class="sent-reason">{reasonOf(fate, desk)}</p>
      </div>
      {fate.state === 'sending' && fate.progress && (
        <SentProgress progress={fate.progress} onCancel={ways.onCancel} />
      )}
      <NotSent fate={fate} {...ways} />
      <Next fate={fate} />
      <div class="sent-buttons">
        {fate.state === 'sent' ? (
          <Button kind="primary" wide onClick={onOpenTicket}>
            {t('sent_open')}
          </Button>
        ) : (
          <Button kind="primary" wide onClick={onSeeWaiting}>
            {t('sent_see_waiting')}
          </Button>
        )}
        <Button wide onClick={onDone}>
          {t('sent_done')}
        </Button>
      </div>
    </div>
  );
}

const SIGNS = { sent: 'check', waiting: 'clock', paused: 'clock', attention: 'circle-alert' } as const;

function titleOf(fate: Fate): string {
  if (fate.state === 'sent') return t('sent_title', { number: fate.number });
  if (fate.state === 'sending') return t('sent_sending');
  return t(fate.state === 'attention' ? 'sent_attention' : 'sent_waiting');
}

function reasonOf(fate: Fate, desk: string): string | null {
  if (fate.state === 'paused') return t('sent_paused_body');
  if (fate.state === 'attention') return problemSentence(fate.problem, { desk });
  if (fate.state !== 'waiting') return null;
  return fate.problem?.code === 'offline' ? t('sent_waiting_offline') : t('sent_waiting_body', { desk });
}

function SentProgress({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const { sent, total } = progress;
  return (
    <div class="sent-progress">
      <ProgressBar
        done={sent}
        total={total}
        words={t('outbox_progress', { sent: sizeText(sent), total: sizeText(total) })}
      />
      {sent < total && (
        <Button size="small" onClick={onCancel}>
          {t('outbox_cancel')}
        </Button>
      )}
    </div>
  );
}

type NotSentProps = Pick<SentProps, 'fate' | 'onRetry' | 'onEdit' | 'onDelete'>;

/** The three ways out of waiting. */
function NotSent({ fate: { state }, onRetry, onEdit, onDelete }: NotSentProps) {
  if (state === 'sent' || state === 'sending') return null;
  return (
    <div class="sent-ways">
      {state !== 'paused' && (
        <Button size="small" icon="refresh-cw" onClick={onRetry}>
          {t('outbox_retry')}
        </Button>
      )}
      <Button size="small" onClick={onEdit}>
        {t('outbox_edit')}
      </Button>
      <ConfirmButton
        words={{ act: t('outbox_delete'), question: t('outbox_delete_question'), keep: t('outbox_keep') }}
        onConfirm={onDelete}
      />
    </div>
  );
}

function Next({ fate }: { fate: Fate }) {
  if (fate.state === 'attention') return null;
  return (
    <ul class="sent-next">
      <NextLine icon="inbox">{t('sent_next_here')}</NextLine>
      <NextLine icon="bell">{t('sent_next_button')}</NextLine>
      <li class="sent-picture" aria-hidden="true">
        <span class="sent-line" />
        <span class="sent-line" />
        <span class="sent-line" />
        <span class="sent-corner">
          <Face />1
        </span>
      </li>
    </ul>
  );
}

/** Somebody of the team, drawn: who it will be is not known yet. */
function Face() {
  return (
    <svg class="sent-face" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <rect width="36" height="36" fill="#f3d8ad" />
      <path d="M8 18a10 11 0 0 1 20 0v9H8z" fill="#1d1715" />
      <circle cx="18" cy="17" r="7" fill="#8a5a3b" />
      <path d="M4 36a14 11 0 0 1 28 0z" fill="#2f6b5c" />
    </svg>
  );
}

function NextLine({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <li class="sent-promise">
      <Icon name={icon} size={20} />
      <span>{children}</span>
    </li>
  );
}
