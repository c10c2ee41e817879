// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { OpenTickets } from '../../../../components/tickets/OpenTickets';
import { TicketList, type TicketListProps } from '../../../../components/tickets/TicketList';
import { stopClockAt } from '../../../../utils/i18n/clock';
import { countsOf, USUAL_VIEW } from '../../../../utils/tickets/ticket-view';
import * as data from '../../../gallery/data';
import { found } from '../../../gallery/found-tickets';
import * as outbox from '../../../gallery/outbox-entries';
import { draw, expectAccessible, named, press, words } from '../draw';

beforeEach(() => stopClockAt(data.NOW));

const props = (change: Partial<TicketListProps> = {}): TicketListProps => ({
  tickets: data.TICKETS,
  allTickets: data.TICKETS,
  view: USUAL_VIEW,
  counts: countsOf(change.tickets ?? data.TICKETS),
  onView: vi.fn(),
  organization: null,
  search: null,
  personId: data.ANA.id,
  since: null,
  spaceAddress: 'space.html#tickets',
  outbox: [],
  desk: 'Ledgerly',
  problem: null,
  checkedAt: data.NOW,
  fresh: true,
  onOpen: vi.fn(),
  onAsk: vi.fn(),
  onRefresh: vi.fn(),
  onRetryEntry: vi.fn(),
  onEditEntry: vi.fn(),
  onDeleteEntry: vi.fn(),
  ...change,
});

const OPEN = { ...USUAL_VIEW, filter: 'open' as const };
const MANY = Array.from({ length: 1020 }, (_, index) => ({ ...data.VAT_TICKET, id: `many-${index}` }));

const rowsOf = (root: HTMLElement) => Array.from(root.querySelectorAll('.row'), words);

test('a row says summary, state, number, who wrote last, when, and how many are unread', async () => {
  const given = props();
  const root = draw(<TicketList {...given} />);
  expect(rowsOf(root)[0]).toBe(
    'Payment link fails for invoices in Swiss francsWaiting for you · 4821 · Maya, 12 min 2 new replies',
  );
  expect(rowsOf(root)[1]).toBe('Add a second approver for purchasesNew · 4823 · 2 hours');
  expect(rowsOf(root)[2]).toContain('Open · 4807 · Tom, yesterday');
  press(root.querySelector('.row') as HTMLElement);
  expect(given.onOpen).toHaveBeenCalledWith(data.UNREAD_TICKET.id);
  await expectAccessible(root);
});

test('each filter says how many it shows, and choosing one is asked of whoever draws the list', async () => {
  const given = props();
  const root = draw(<TicketList {...given} />);
  const choices = Array.from(root.querySelectorAll('.choice'), words);
  expect(choices).toEqual(['All 6', 'Open 3', 'Closed 3']);
  press(root.querySelector('.choice:nth-of-type(2) input') as HTMLElement);
  expect(given.onView).toHaveBeenCalledExactlyOnceWith({ filter: 'open' });
  draw(<TicketList {...given} tickets={[]} counts={{ all: 3, open: 0, closed: 3 }} view={OPEN} />);
  expect(root.textContent).toContain('No open tickets');
  await expectAccessible(root);
});

test('only who administrates an organization chooses between mine and everyone', async () => {
  const root = draw(<TicketList {...props()} />);
  expect(root.querySelector('select')).toBeNull();
  const everyone = { ...USUAL_VIEW, scope: 'everyone' as const };
  const given = props({ tickets: data.EVERYONES_TICKETS, organization: 'Brightwater', view: everyone });
  draw(<TicketList {...given} />);
  expect(root.querySelector('h1')?.textContent).toBe('Tickets of Brightwater');
  expect(rowsOf(root)[1]).toBe('Add a second approver for purchasesNew · 4823 · Léa · 2 hours');
  const select = root.querySelector('select') as HTMLSelectElement;
  expect(Array.from(select.options, ({ text }) => text)).toEqual(['Mine', 'Everyone']);
  await expectAccessible(root);
});

test('what is found says how it was solved, or who wrote the words, and how many there are', async () => {
  const given = props({ search: found(), view: { ...USUAL_VIEW, words: 'bank im' } });
  const root = draw(<TicketList {...given} />);
  expect(root.textContent).toContain('2 tickets, in all 6');
  const [first, second] = Array.from(root.querySelectorAll('.row'), words);
  expect(first).toContain('Solved: The bank sent the same statement twice.');
  expect(second).toContain('You wrote: “…the bank import only offers');
  expect(Array.from(root.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual([
    'Bank',
    'im',
    'bank',
    'im',
  ]);
  expect(root.querySelector('.choices')).toBeNull();
  await expectAccessible(root);
  press(named('New ticket'));
  expect(given.onAsk).toHaveBeenCalledOnce();
});

test('a search that the desk did not take part in says so', () => {
  const search = { words: 'sepa', scope: 'mine' as const, hits: [], desk: { code: 'offline' } as const };
  const root = draw(<TicketList {...props({ search })} />);
  expect(root.textContent).toContain('No ticket has these words');
  expect(root.textContent).toContain('Only what is on this device was searched.');
});

test('fifty tickets are drawn at a time, and at the end it says since when all are there', () => {
  const given = props({ tickets: MANY, since: '2024-03-01T00:00:00Z' });
  const root = draw(<TicketList {...given} />);
  expect(root.querySelectorAll('.row')).toHaveLength(50);
  expect(root.textContent).toContain('50 of 1,020 shown');
  expect(root.textContent).not.toContain('Every ticket since');
  press(named('Show more'));
  expect(root.querySelectorAll('.row')).toHaveLength(100);
  draw(<TicketList {...given} tickets={data.TICKETS} />);
  expect(root.textContent).toContain('Every ticket since 1 March 2024 is here.');
});

test('what is not sent stands on top, with its reason and its way out', async () => {
  const given = props({ outbox: [outbox.OFFLINE_ENTRY, outbox.SOON_ENTRY] });
  const root = draw(<TicketList {...given} />);
  expect(root.querySelector('h2')?.textContent).toBe('Waiting to be sent');
  expect(root.textContent).toContain('New ticket · 1 picture, 1 file · written');
  expect(root.textContent).toContain('Waiting for the network');
  expect(root.textContent).toContain('Reply to 4807');
  expect(root.textContent).toContain('Kept. Next try in 40 seconds');
  press(named('Try now'));
  expect(given.onRetryEntry).toHaveBeenCalledWith(outbox.OFFLINE_ENTRY.id);
  press(named('Edit'));
  expect(given.onEditEntry).toHaveBeenCalledWith(outbox.OFFLINE_ENTRY.id);
  await expectAccessible(root);
});

test('deleting what was written asks once, with the focus on keeping it', async () => {
  const given = props({ outbox: [outbox.REFUSED_ENTRY] });
  const root = draw(<TicketList {...given} />);
  press(named('Delete'));
  expect(given.onDeleteEntry).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(named('Keep'));
  await expectAccessible(root);
  press(named('Keep'));
  press(named('Delete'));
  press(named('Delete'));
  expect(given.onDeleteEntry).toHaveBeenCalledExactlyOnceWith(outbox.REFUSED_ENTRY.id);
});

test('what is being sent cannot be changed, and a change of status cannot be edited', () => {
  draw(<TicketList {...props({ outbox: [outbox.SENDING_ENTRY] })} />);
  expect(() => named('Delete')).toThrow();
  const root = draw(<TicketList {...props({ outbox: [outbox.CLOSING_ENTRY] })} />);
  expect(root.textContent).toContain('Close 4807');
  expect(() => named('Edit')).toThrow();
});

test('no tickets, not fetched yet, and not to be fetched are three things', async () => {
  const root = draw(<TicketList {...props({ tickets: [] })} />);
  expect(root.textContent).toContain('No tickets yet');
  await expectAccessible(root);
  draw(<TicketList {...props({ tickets: [], checkedAt: 0, fresh: false })} />);
  expect(root.textContent).not.toContain('No tickets yet');
  const given = props({ tickets: [], checkedAt: 0, fresh: false, problem: { code: 'timeout' } });
  draw(<TicketList {...given} />);
  press(named('Try again'));
  expect(given.onRefresh).toHaveBeenCalledOnce();
});

test('the foot says how old the list is', () => {
  const root = draw(<TicketList {...props({ fresh: false })} />);
  expect(root.querySelector('footer')?.textContent).toMatch(/As of \d\d:\d\d/);
});

test('on the home, unread answers are cards and the rest of what is open are rows', async () => {
  const onOpen = vi.fn();
  const onAll = vi.fn();
  const root = draw(
    <OpenTickets
      tickets={data.TICKETS}
      personId={data.ANA.id}
      photos={data.PHOTOS}
      onOpen={onOpen}
      onAll={onAll}
    />,
  );
  expect(root.querySelectorAll('.answer-card')).toHaveLength(1);
  expect(root.querySelector('.answer-card')?.textContent).toContain('Maya answered');
  expect(rowsOf(root)).toEqual([
    'Add a second approver for purchasesNew · sent 2 hours ago',
    'VAT number missing from the PDF headerOpen · Tom is on it · yesterday',
  ]);
  press(named('All 6'));
  expect(onAll).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test('on the home, three cards and five tickets at most', () => {
  const root = draw(
    <OpenTickets
      tickets={data.HUGE_TICKETS}
      personId={data.ANA.id}
      photos={new Map()}
      onOpen={vi.fn()}
      onAll={vi.fn()}
    />,
  );
  expect(root.querySelectorAll('.answer-card')).toHaveLength(3);
  expect(root.querySelectorAll('.row')).toHaveLength(2);
});

test('with nothing open and nothing new the home says nothing about tickets', () => {
  const root = draw(
    <OpenTickets
      tickets={[data.SOLVED_TICKET]}
      personId={data.ANA.id}
      photos={new Map()}
      onOpen={vi.fn()}
      onAll={vi.fn()}
    />,
  );
  expect(root.textContent).toBe('');
});
