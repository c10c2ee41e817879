import type { TicketStatus } from '../../../utils/tickets/ticket-status';

/** The shapes, on a grid of 16 with a stroke of 1.5. Each state differs by shape, not by colour alone. */
const SHAPES: Record<TicketStatus, preact.JSX.Element> = {
  new: <circle cx="8" cy="8" r="6" stroke-dasharray="2.6 2.11" />,
  open: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" stroke="none" />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.25 8h5.25M8.5 5.75 10.75 8 8.5 10.25" />
    </>
  ),
  solved: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.5 8.25 1.75 1.75 3.25-3.5" />
    </>
  ),
  closed: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.5 8h5" />
    </>
  ),
};

/** The sign of a ticket's state, as the team sees it. The word stands beside it. */
export const StateSign = ({ status }: { status: TicketStatus }) => (
  <svg
    class={`state-sign state-${status}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {SHAPES[status]}
  </svg>
);
