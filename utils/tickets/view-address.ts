import { TICKET_FILTERS, TICKET_SCOPES } from './ticket-list';
import { SORT_KEYS, type TicketOrder, type TicketView, USUAL_VIEW } from './ticket-view';

/** A view as the part of an address after `?`: only what is not usual; empty for the usual view. */
export function viewAsQuery({ filter, scope, order, words }: TicketView): string {
  const query = new URLSearchParams();
  if (filter !== USUAL_VIEW.filter) query.set('show', filter);
  if (scope !== USUAL_VIEW.scope) query.set('whose', scope);
  if (orderText(order) !== orderText(USUAL_VIEW.order)) query.set('sort', orderText(order));
  if (words !== '') query.set('find', words);
  return query.toString();
}

const orderText = ({ by, down }: TicketOrder): string => (down ? `-${by}` : by);

/** Reads what `viewAsQuery` wrote; whatever makes no sense is as usual. */
export function viewFromQuery(text: string): TicketView {
  const query = new URLSearchParams(text);
  return {
    filter: oneOf(TICKET_FILTERS, query.get('show')) ?? USUAL_VIEW.filter,
    scope: oneOf(TICKET_SCOPES, query.get('whose')) ?? USUAL_VIEW.scope,
    order: orderFrom(query.get('sort')) ?? USUAL_VIEW.order,
    words: query.get('find') ?? '',
  };
}

function orderFrom(text: string | null): TicketOrder | undefined {
  const by = oneOf(SORT_KEYS, text?.replace(/^-/, '') ?? null);
  return by && { by, down: text?.startsWith('-') ?? false };
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((one) => one === text);
