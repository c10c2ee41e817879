import { t } from '../../utils/i18n/messages';
import type { TicketStatus } from '../../utils/tickets/ticket-status';
import './state-sign.css';

/** What a ticket is, or that something of it waits for the network. */
export type TicketState = TicketStatus | 'network';

/** The word of a state. */
export const stateWord = (state: TicketState): string => t(`status_${state}`);

/** A drawing of 16 pixels; the word stands beside it. */
export function StateSign({ state }: { state: TicketState }) {
  return (
    <svg
      class={`state-sign state-sign--${state}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <Drawing state={state} />
    </svg>
  );
}

function Drawing({ state }: { state: TicketState }) {
  switch (state) {
    case 'new':
      return <circle cx="8" cy="8" r="6.25" stroke-dasharray="2.2 1.725" stroke-linecap="butt" />;
    case 'open':
      return (
        <>
          <circle cx="8" cy="8" r="6.25" />
          <path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" stroke="none" />
        </>
      );
    case 'waiting':
      return (
        <>
          <circle class="state-disc" cx="8" cy="8" r="7" stroke="none" />
          <path class="state-on-disc" d="M6.6 5.2 4.4 7.3l2.2 2.1M4.6 7.3h4.6a2 2 0 0 1 2 2v1" />
        </>
      );
    case 'solved':
      return (
        <>
          <circle cx="8" cy="8" r="6.25" />
          <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
        </>
      );
    case 'closed':
      return (
        <>
          <circle cx="8" cy="8" r="6.25" />
          <path d="M5.5 8h5" />
        </>
      );
    case 'network':
      return (
        <>
          <circle cx="8" cy="8" r="6.25" />
          <path d="M8 4.75V8l2 1.5" />
        </>
      );
  }
}

/** The sign and its word, 6 apart. */
export function StateLine({ state }: { state: TicketState }) {
  return (
    <span class={`state-line state-line--${state}`}>
      <StateSign state={state} />
      {stateWord(state)}
    </span>
  );
}
