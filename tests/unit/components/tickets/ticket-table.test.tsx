// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { TicketTable, type TicketTableProps } from '../../../../components/tickets/TicketTable';
import { stopClockAt } from '../../../../utils/i18n/clock';
import { USUAL_VIEW } from '../../../../utils/tickets/ticket-view';
import * as data from '../../../gallery/data';
import { draw, expectAccessible, key, named, press, words } from '../draw';

beforeEach(() => stopClockAt(data.NOW));

const props = (change: Partial<TicketTableProps> = {}): TicketTableProps => ({
  tickets: data.TICKETS,
  view: USUAL_VIEW,
  onView: vi.fn(),
  personId: data.ANA.id,
  photos: data.PHOTOS,
  openId: null,
  addressOf: (ticketId) => `#tickets/${ticketId}`,
  onOpen: vi.fn(),
  ...change,
});

const cellsOf = (root: HTMLElement, row: number) =>
  Array.from(root.querySelectorAll(`tbody tr:nth-child(${row}) td`), words);

test('a row says number, summary, status, who answered and when something last changed', async () => {
  const root = draw(<TicketTable {...props()} />);
  expect(cellsOf(root, 1)).toEqual([
    '4821',
    'Payment link fails for invoices in Swiss francs 2 new replies',
    'Waiting for you',
    'Maya',
    '12 min',
  ]);
  expect(cellsOf(root, 2)).toEqual([
    '4823',
    'Add a second approver for purchases',
    'New',
    'Nobody yet',
    '2 hours',
  ]);
  await expectAccessible(root);
});

test('where everyone is shown, who asked stands in the place of who answered', async () => {
  const view = { ...USUAL_VIEW, scope: 'everyone' as const };
  const root = draw(<TicketTable {...props({ view, tickets: data.EVERYONES_TICKETS })} />);
  expect(root.querySelectorAll('th')[3]?.textContent).toBe('Asked by');
  expect([cellsOf(root, 1)[3], cellsOf(root, 2)[3]]).toEqual(['You', 'Léa']);
  await expectAccessible(root);
});

test('a head sorts by its column and says which way', () => {
  const given = props();
  const root = draw(<TicketTable {...given} />);
  const sorted = () => Array.from(root.querySelectorAll('th'), (head) => head.getAttribute('aria-sort'));
  expect(sorted()).toEqual([null, null, null, null, 'descending']);
  press(named('Summary'));
  expect(given.onView).toHaveBeenCalledExactlyOnceWith({ order: { by: 'summary', down: false } });
  draw(<TicketTable {...given} view={{ ...USUAL_VIEW, order: { by: 'number', down: false } }} />);
  expect(sorted()[0]).toBe('ascending');
});

test('the whole row opens the ticket, its summary is a link with an address, and a modifier leaves it a link', () => {
  const given = props();
  const root = draw(<TicketTable {...given} />);
  const link = root.querySelector('.ticket-link') as HTMLAnchorElement;
  expect(link.getAttribute('href')).toBe(`#tickets/${data.UNREAD_TICKET.id}`);
  press(root.querySelector('tbody td') as HTMLElement);
  expect(given.onOpen).toHaveBeenCalledExactlyOnceWith(data.UNREAD_TICKET.id);
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(given.onOpen).toHaveBeenCalledOnce();
});

test('arrow keys, Home and End walk the rows', () => {
  const root = draw(<TicketTable {...props()} />);
  const links = Array.from(root.querySelectorAll<HTMLElement>('.ticket-link'));
  links[0]?.focus();
  key(links[0] as Element, 'ArrowDown');
  expect(document.activeElement).toBe(links[1]);
  key(links[1] as Element, 'End');
  expect(document.activeElement).toBe(links.at(-1));
  key(links.at(-1) as Element, 'Home');
  expect(document.activeElement).toBe(links[0]);
});
