// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Thread, type ThreadProps } from '../../../../components/tickets/Thread';
import { newCount, threadBlocks } from '../../../../components/tickets/thread-blocks';
import { stopClockAt } from '../../../../utils/i18n/clock';
import * as data from '../../../gallery/data';
import * as outbox from '../../../gallery/outbox-entries';
import { draw, expectAccessible, key, named, press, type } from '../draw';

beforeEach(() => stopClockAt(data.NOW));

const read = { ...data.UNREAD_TICKET, unread: 0, readUpTo: 3 };
const none = { ...data.REPLY_DRAFT, body: '' };

const props = (change: Partial<ThreadProps> = {}): ThreadProps => ({
  ticket: read,
  comments: data.COMMENTS,
  hasOlder: false,
  loadingOlder: false,
  onOlder: vi.fn(),
  problem: null,
  onRetry: vi.fn(),
  queued: [],
  personId: data.ANA.id,
  photos: data.PHOTOS,
  pictures: data.PICTURES,
  onWant: vi.fn(),
  onSave: vi.fn(),
  draft: none,
  files: null,
  desk: 'Ledgerly',
  email: 'ana@brightwater.studio',
  capturing: false,
  composerProblem: null,
  sending: false,
  onBody: vi.fn(),
  onScreenshot: vi.fn(),
  onReply: vi.fn(),
  onReplyAndClose: vi.fn(),
  onClose: vi.fn(),
  onReopen: vi.fn(),
  onTicket: vi.fn(),
  onSeen: vi.fn(),
  onRetryEntry: vi.fn(),
  onEditEntry: vi.fn(),
  onDeleteEntry: vi.fn(),
  ...change,
});

test('the same person within five minutes goes on without a name, another or later one does not', () => {
  const comments = data.thread('t', [
    { by: data.MAYA, at: data.minutesAgo(30), body: 'a' },
    { by: data.MAYA, at: data.minutesAgo(26), body: 'b' },
    { by: data.MAYA, at: data.minutesAgo(20), body: 'c' },
    { by: data.TOM, at: data.minutesAgo(19), body: 'd' },
    { by: 'ana', at: data.minutesAgo(18), body: 'e' },
    { by: 'ana', at: data.minutesAgo(17), body: 'f' },
  ]);
  expect(threadBlocks(comments, 99).map(({ follows }) => follows)).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('the new line stands above the first unread comment of the team', () => {
  const blocks = threadBlocks(data.COMMENTS, 1);
  expect(blocks.map(({ firstNew }) => firstNew)).toEqual([false, true, false]);
  expect(newCount(data.COMMENTS, 1)).toBe(2);
  expect(threadBlocks(data.COMMENTS, 3).some(({ firstNew }) => firstNew)).toBe(false);
});

test('the new line stays while the thread is open, though it counts as read by then', async () => {
  const root = draw(<Thread {...props({ ticket: data.UNREAD_TICKET })} />);
  expect(root.querySelector('.new-line')?.textContent).toBe('2 new');
  draw(<Thread {...props({ ticket: read })} />);
  expect(root.querySelector('.new-line')?.textContent).toBe('2 new');
  await expectAccessible(root);
});

test('what people wrote is text, and only the web is linked', () => {
  const body = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.com/a.';
  const root = draw(
    <Thread {...props({ comments: data.thread('t', [{ by: data.MAYA, at: data.minutesAgo(1), body }]) })} />,
  );
  expect(root.querySelector('.comment-text img')).toBeNull();
  expect(root.querySelector('[role=log]')?.textContent).toContain(body);
  const links = Array.from(root.querySelectorAll('a'));
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.com/a']);
  expect(links[0]?.getAttribute('rel')).toContain('noopener');
});

test('another requester of the organization is named', () => {
  const root = draw(<Thread {...props({ personId: 'somebody else' })} />);
  expect(root.querySelector('.comment--yours b')?.textContent).toBe('Ana Ruiz');
});

test('a picture is shown small, then large; one that is not here is asked for', () => {
  const given = props();
  const root = draw(<Thread {...given} />);
  press(named('Show Screenshot large148 kB'));
  expect(root.querySelector('.attachment--large')).not.toBeNull();
  draw(<Thread {...given} pictures={new Map()} />);
  press(named('Show Screenshot148 kB'));
  expect(given.onWant).toHaveBeenCalledWith(data.SCREENSHOT.id);
});

test('each fate of a message of yours is told, with its way out', async () => {
  const given = props({ queued: [outbox.SENDING_ENTRY, outbox.SOON_ENTRY, outbox.REFUSED_ENTRY] });
  const root = draw(<Thread {...given} />);
  const fates = Array.from(root.querySelectorAll('.fate-words'), (fate) => fate.textContent);
  expect(fates[0]).toBe('Sending');
  expect(fates[1]).toBe('Waiting, will retry');
  expect(fates[2]).toContain('does not take files of this kind');
  press(named('Retry'));
  expect(given.onRetryEntry).toHaveBeenCalledWith(outbox.SOON_ENTRY.id);
  press(named('Edit'));
  expect(given.onEditEntry).toHaveBeenCalledWith(outbox.SOON_ENTRY.id);
  press(named('Delete'));
  expect(given.onDeleteEntry).not.toHaveBeenCalled();
  press(named('Delete'));
  expect(given.onDeleteEntry).toHaveBeenCalledWith(outbox.SOON_ENTRY.id);
  await expectAccessible(root);
});

test('Reply sends what was written; an empty one is refused beside its box', async () => {
  const given = props();
  const root = draw(<Thread {...given} />);
  press(named('Reply'));
  expect(given.onReply).not.toHaveBeenCalled();
  expect(root.querySelector('[role=alert]')?.textContent).toBe('This is needed.');
  await expectAccessible(root);
  type(named('Your reply'), 'Thank you');
  expect(given.onBody).toHaveBeenCalledWith('Thank you');
  draw(<Thread {...given} draft={{ ...none, body: 'Thank you' }} />);
  expect(root.textContent).toContain('Draft kept');
  press(named('Reply'));
  expect(given.onReply).toHaveBeenCalledOnce();
});

test('closing is offered alone or with the reply, and only when it may be', () => {
  const given = props();
  draw(<Thread {...given} />);
  press(named('Close ticket'));
  expect(given.onClose).toHaveBeenCalledOnce();
  draw(<Thread {...given} draft={{ ...none, body: 'That was it' }} />);
  press(named('Reply and close'));
  expect(given.onReplyAndClose).toHaveBeenCalledOnce();
  draw(<Thread {...given} ticket={{ ...read, can: { reply: true, close: false, reopen: false } }} />);
  expect(() => named('Close ticket')).toThrow();
});

test('a ticket that is over is opened again; a reply that was begun stays in view', async () => {
  const given = props({ ticket: data.SOLVED_TICKET });
  const root = draw(<Thread {...given} />);
  expect(root.textContent).toContain('by Tom, 9 June');
  press(named('Reopen'));
  expect(given.onReopen).toHaveBeenCalledOnce();
  expect(() => named('Your reply')).toThrow();
  await expectAccessible(root);
  draw(<Thread {...given} draft={data.REPLY_DRAFT} />);
  expect(named('Your reply')).toBeTruthy();
  expect(root.textContent).toContain('A reply opens the ticket again.');
});

test('a merged ticket leads to where it goes on; a reply that was begun stays in view', async () => {
  const can = { reply: true, close: false, reopen: false };
  const mergedInto = { id: 'into', number: 12, summary: 'The same before' };
  const given = props({ ticket: { ...read, status: 'closed', can, mergedInto } });
  const root = draw(<Thread {...given} />);
  expect(root.textContent).toContain('It goes on in ticket 12: The same before');
  press(named('Open it'));
  expect(given.onTicket).toHaveBeenCalledWith('into');
  expect(() => named('Your reply')).toThrow();
  await expectAccessible(root);
  draw(<Thread {...given} draft={data.REPLY_DRAFT} />);
  expect(named('Your reply')).toBeTruthy();
  expect(root.textContent).not.toContain('A reply opens the ticket again.');
});

test('how a ticket was solved stands at its top, its history is folded until something new is in it', async () => {
  const given = props({ ticket: data.SOLVED_TICKET, comments: data.SOLVED_COMMENTS() });
  const root = draw(<Thread {...given} />);
  expect(root.querySelector('.solution')?.textContent).toContain('How it was solved');
  expect(root.querySelector('.solution')?.textContent).toContain('The bank sent the same statement twice.');
  expect(root.querySelector('details')?.open).toBe(false);
  expect(root.querySelector('summary')?.textContent).toBe('Show all 2 messages');
  await expectAccessible(root);
  const more = data.thread(data.SOLVED_TICKET.id, [
    ...[1, 2].map((n) => ({ by: data.TOM, at: data.minutesAgo(100), body: `Before ${n}` })),
    { by: data.TOM, at: data.minutesAgo(1), body: 'One more thing.' },
  ]);
  draw(<Thread {...given} comments={more} />);
  expect(root.querySelector('details')).toBeNull();
  expect(root.querySelector('[role=log]')?.textContent).toContain('One more thing.');
});

test('the focus goes to the heading when what held it goes away with the closing', () => {
  const given = props();
  const root = draw(<Thread {...given} />);
  named('Close ticket').focus();
  draw(
    <Thread
      {...given}
      ticket={{ ...read, status: 'closed', can: { ...read.can, close: false, reopen: true } }}
    />,
  );
  expect(document.activeElement).toBe(root.querySelector('h1'));
});

test('Ctrl and Enter reply, Enter alone does not', () => {
  const given = props({ draft: { ...none, body: 'Thank you' } });
  draw(<Thread {...given} />);
  const box = named('Your reply');
  const press = (ctrlKey: boolean) =>
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey, bubbles: true }));
  press(false);
  expect(given.onReply).not.toHaveBeenCalled();
  press(true);
  expect(given.onReply).toHaveBeenCalledOnce();
});

test('a ticket that allows nothing offers nothing', () => {
  const closed = { ...data.SOLVED_TICKET, can: { reply: false, close: false, reopen: false } };
  const root = draw(<Thread {...props({ ticket: closed })} />);
  expect(root.querySelector('footer')?.textContent).toBe('This ticket takes no more replies.');
});

test('earlier messages are fetched when asked for', () => {
  const given = props({ hasOlder: true });
  draw(<Thread {...given} />);
  press(named('Show earlier messages'));
  expect(given.onOlder).toHaveBeenCalledOnce();
});

test('messages that could not be fetched can be asked for again', () => {
  const given = props({ comments: [], problem: { code: 'desk-busy' } });
  draw(<Thread {...given} />);
  press(named('Try again'));
  expect(given.onRetry).toHaveBeenCalledOnce();
});

test('the keyboard walks the comments from the thread, and the time of the one it is at is the full date', async () => {
  const root = draw(<Thread {...props()} />);
  const log = root.querySelector<HTMLElement>('[role=log]') as HTMLElement;
  const comments = Array.from(root.querySelectorAll('article'));
  const at = () => comments.indexOf(document.activeElement as HTMLElement);
  log.focus();
  key(log, 'ArrowUp');
  expect(at()).toBe(2);
  const time = comments[2]?.querySelector('time');
  expect(time?.textContent).toBe(time?.title);
  for (const [name, to] of [
    ['ArrowDown', 2],
    ['ArrowUp', 1],
    ['Home', 0],
    ['ArrowUp', 0],
    ['End', 2],
  ] as const) {
    key(document.activeElement as Element, name);
    expect(at()).toBe(to);
  }
  act(() => log.focus());
  expect(time?.textContent).not.toBe(time?.title);
  expect(comments[2]?.getAttribute('aria-label')).toBe(`Maya Okafor, ${time?.title}`);
  const link = root.querySelector('article a, article button');
  if (link) expect(key(link, 'ArrowDown').defaultPrevented).toBe(false);
  await expectAccessible(root);
});

test('of a megabyte the beginning is shown, and the rest when it is wanted', () => {
  const [first] = data.COMMENTS;
  const body = 'word '.repeat(200_000).trim();
  const root = draw(<Thread {...props({ comments: first && [{ ...first, body }] })} />);
  const shown = () => root.querySelector('.comment-text')?.textContent ?? '';
  expect(shown().length).toBeLessThan(6_100);
  expect(shown()).toMatch(/word …$/);
  press(named('Show the whole message'));
  expect(shown()).toBe(body);
});

test('of two hundred attachments six are shown, and the rest when they are wanted', async () => {
  const [first] = data.COMMENTS;
  const attachments = Array.from({ length: 200 }, (_, index) => ({ ...data.STATEMENT, id: `f${index}` }));
  const root = draw(<Thread {...props({ comments: first && [{ ...first, attachments }] })} />);
  const files = () => root.querySelectorAll('.attachment').length;
  expect(files()).toBe(6);
  await expectAccessible(root);
  press(named('Show all 200 attachments'));
  expect(files()).toBe(200);
});
