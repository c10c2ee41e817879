import { now } from '../../utils/i18n/clock';
import { t } from '../../utils/i18n/messages';
import type { Ticket } from '../../utils/protocol/desk-api';
import type { OutboxEntry } from '../../utils/tickets/outbox-entry';
import { BusySign } from '../controls/BusySign';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { DeleteButton } from './DeleteButton';
import { entryFate, entryMeta, entryTitle } from './outbox-words';
import { StateSign } from './StateSign';
import './tickets.css';

export interface EntryActions {
  onRetryEntry: (entryId: string) => void;
  /** Makes it a draft again. */
  onEditEntry: (entryId: string) => void;
  onDeleteEntry: (entryId: string) => void;
}

export interface OutboxProps extends EntryActions {
  entries: readonly OutboxEntry[];
  tickets: readonly Ticket[] | undefined;
  desk: string;
}

/** What is not sent is the most important thing: each has its reason and its way out. */
export function Outbox({ entries, tickets, desk, ...actions }: OutboxProps) {
  return (
    <section class="group">
      <h2 class="heading">{t('outbox_title')}</h2>
      <ul class="outbox">
        {entries.map((entry) => (
          <li key={entry.id}>
            <OutboxCard entry={entry} tickets={tickets ?? []} desk={desk} {...actions} />
          </li>
        ))}
      </ul>
      <p class="soft outbox-safe">{t('outbox_safe')}</p>
    </section>
  );
}

type OutboxCardProps = EntryActions & { entry: OutboxEntry; tickets: readonly Ticket[]; desk: string };

function OutboxCard({ entry, tickets, desk, onRetryEntry, onEditEntry, onDeleteEntry }: OutboxCardProps) {
  const { content, state } = entry;
  return (
    <div class={`outbox-card outbox-card--${state}`}>
      <p class="outbox-title" dir="auto">
        {entryTitle(entry, tickets)}
      </p>
      {content.kind === 'comment' && (
        <p class="outbox-text one-line" dir="auto">
          {content.body.body}
        </p>
      )}
      <p class="meta">{entryMeta(entry)}</p>
      <p class={`outbox-fate outbox-fate--${state}`}>
        <FateSign state={state} />
        <span>{entryFate(entry, desk, now.value)}</span>
      </p>
      {state !== 'sending' && (
        <div class="outbox-buttons">
          {state !== 'paused' && (
            <Button size="small" icon="refresh-cw" onClick={() => onRetryEntry(entry.id)}>
              {t('outbox_try')}
            </Button>
          )}
          {content.kind !== 'status' && (
            <Button size="small" kind="quiet" onClick={() => onEditEntry(entry.id)}>
              {t('outbox_edit')}
            </Button>
          )}
          <DeleteButton onDelete={() => onDeleteEntry(entry.id)} />
        </div>
      )}
    </div>
  );
}

/** The sign before the fate: turning, waiting, paused or wrong. */
export function FateSign({ state }: { state: OutboxEntry['state'] }) {
  if (state === 'sending') return <BusySign />;
  if (state === 'attention') return <Icon name="circle-alert" />;
  return state === 'paused' ? <Icon name="pause" /> : <StateSign state="network" />;
}
