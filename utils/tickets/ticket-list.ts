/** How a list of tickets can be asked for; the desk and the support space use the same words. */

/** `mine`: raised by whoever asks. `everyone`: of the whole organization, for its administrators only. */
export const TICKET_SCOPES = ['mine', 'everyone'] as const;
export type TicketScope = (typeof TICKET_SCOPES)[number];

/** `open`: new, open and waiting. `closed`: solved and closed. */
export const TICKET_FILTERS = ['all', 'open', 'closed'] as const;
export type TicketFilter = (typeof TICKET_FILTERS)[number];

/** `activity`: when something last happened. `requester`: by their name. `status`: in the order of `TICKET_STATUSES`. */
export const TICKET_SORTS = ['activity', 'number', 'summary', 'status', 'requester'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

export const SORT_ORDERS = ['descending', 'ascending'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** What is absent is as the desk does it: everything one may see, all of it, latest activity first. */
export interface TicketQuery {
  scope?: TicketScope;
  filter?: TicketFilter;
  sort?: TicketSort;
  order?: SortOrder;
  /** Words that all have to be in number, summary, requester's name or thread. */
  words?: string;
  /** The `next` of the page before, asked for with everything else the same. */
  cursor?: string;
}
