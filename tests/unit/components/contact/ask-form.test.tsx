// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AskForm, type AskFormProps } from '../../../../components/contact/AskForm';
import { tipsOf } from '../../../../components/contact/draft-faults';
import { DRAFT, EMPTY_DRAFT, OFFER } from '../../../gallery/data';
import { draw, expectAccessible, named, press, submit, type } from '../draw';

const props = (change: Partial<AskFormProps> = {}): AskFormProps => ({
  draft: DRAFT,
  desk: 'Ledgerly',
  email: 'ana@brightwater.studio',
  usual: null,
  answer: null,
  suggestions: null,
  otherPage: null,
  onThisPage: vi.fn(),
  restoredFrom: null,
  files: null,
  problem: null,
  onChange: vi.fn(),
  onDiscard: vi.fn(),
  onReview: vi.fn(),
  ...change,
});

test('every change is handed on at once', async () => {
  const given = props();
  const root = draw(<AskForm {...given} />);
  type(named('Summary'), 'Shorter');
  expect(given.onChange).toHaveBeenLastCalledWith({ summary: 'Shorter' });
  type(named('What happened?'), 'Longer');
  expect(given.onChange).toHaveBeenLastCalledWith({ body: 'Longer' });
  await expectAccessible(root);
});

test('what is missing is said only when it is to be sent, and the focus goes there', async () => {
  const given = props({ draft: { ...EMPTY_DRAFT, summary: ' ' } });
  const root = draw(<AskForm {...given} />);
  expect(root.querySelector('[role=alert]')).toBeNull();
  submit(root.querySelector('form'));
  expect(root.querySelectorAll('[role=alert]')).toHaveLength(2);
  expect(document.activeElement).toBe(named('Summary'));
  expect(given.onReview).not.toHaveBeenCalled();
  await expectAccessible(root);
});

test('a text that is too long is kept whole and refused with its limit', () => {
  const given = props({ draft: { ...DRAFT, summary: 'x'.repeat(201) } });
  const root = draw(<AskForm {...given} />);
  expect(root.textContent).toContain('1 character too many');
  submit(root.querySelector('form'));
  expect(root.textContent).toContain('200 characters fit');
  expect((named('Summary') as HTMLInputElement).value).toHaveLength(201);
  expect(given.onReview).not.toHaveBeenCalled();
});

test.each([
  [179, null],
  [180, '20 characters left'],
  [199, '1 character left'],
])('of 200 characters, %i typed show %s', (length, words) => {
  const root = draw(<AskForm {...props({ draft: { ...DRAFT, summary: 'x'.repeat(length) } })} />);
  if (words) expect(root.textContent).toContain(words);
  else expect(root.textContent).not.toContain('characters left');
});

test('a whole draft goes on to the preview', () => {
  const given = props();
  const root = draw(<AskForm {...given} />);
  submit(root.querySelector('form'));
  expect(given.onReview).toHaveBeenCalledOnce();
});

test('the link of the page is left out and put back', () => {
  const given = props();
  draw(<AskForm {...given} />);
  press(named('Leave out: Invoice 2094, Ledgerly'));
  const page = { ...DRAFT.page, included: false };
  expect(given.onChange).toHaveBeenLastCalledWith({ page });
  draw(<AskForm {...given} draft={{ ...DRAFT, page: page as NonNullable<typeof DRAFT.page> }} />);
  press(named('Put back: Invoice 2094, Ledgerly'));
  expect(given.onChange).toHaveBeenLastCalledWith({ page: DRAFT.page });
});

test('a line about the browser is left out without touching the others', () => {
  const given = props();
  draw(<AskForm {...given} />);
  press(named('Leave out: Browser'));
  expect(given.onChange).toHaveBeenLastCalledWith({
    environment: { ...DRAFT.environment, browser: { value: 'Chrome 137', included: false } },
  });
});

test('a draft that was found here says from when it is and can be discarded', () => {
  const given = props({ restoredFrom: Date.now() });
  const root = draw(<AskForm {...given} />);
  expect(root.textContent).toMatch(/Your draft from \d\d:\d\d/);
  press(named('Discard'));
  expect(given.onDiscard).toHaveBeenCalledOnce();
});

test('what the desk refused stands at its field', () => {
  const problem = {
    code: 'invalid-input',
    fields: [{ field: 'summary', fault: 'too-long', limit: 200 }],
  } as const;
  draw(<AskForm {...props({ problem: { ...problem, fields: [...problem.fields] } })} />);
  expect(named('Summary').getAttribute('aria-invalid')).toBe('true');
  expect(named('What happened?').getAttribute('aria-invalid')).toBeNull();
});

const there = (change: Partial<typeof DRAFT>) =>
  tipsOf({ ...EMPTY_DRAFT, page: null, ...change }).map((tip) => tip.there);

test('the tips notice what is there', () => {
  expect(there({})).toEqual([false, false, false]);
  expect(there({ body: 'It says “could not be created”' })).toEqual([true, false, false]);
  expect(there({ body: 'Error PAY-4012' })).toEqual([true, false, false]);
  expect(there({ body: 'It does not work' })).toEqual([false, false, false]);
  expect(there({ fileIds: ['a'] })).toEqual([false, true, false]);
  expect(there({ body: 'See https://example.com/a' })).toEqual([false, false, true]);
  expect(there({ page: DRAFT.page })).toEqual([false, false, true]);
});

test('the end of the address goes along only when it is switched on', () => {
  const page = { ...(DRAFT.page as NonNullable<typeof DRAFT.page>), query: '?token=secret' };
  const given = props({ draft: { ...DRAFT, page } });
  const root = draw(<AskForm {...given} />);
  expect(root.querySelector('.chip-meta')?.textContent).toBe('app.ledgerly.com/invoices/2094');
  press(named('Send the end of the address too: ?token=secret'));
  expect(given.onChange).toHaveBeenLastCalledWith({ page: { ...page, withQuery: true } });
  draw(<AskForm {...given} draft={{ ...DRAFT, page: { ...page, withQuery: true } }} />);
  expect(root.querySelector('.chip-meta')?.textContent).toBe('app.ledgerly.com/invoices/2094?token=secret');
});

test('another page is offered, never taken by itself', () => {
  const given = props({ otherPage: { url: 'https://app.ledgerly.com/customers', title: 'Customers' } });
  const root = draw(<AskForm {...given} />);
  expect(root.textContent).toContain('You are on another page now: Customers');
  expect(given.onChange).not.toHaveBeenCalled();
  press(named('This page instead'));
  expect(given.onThisPage).toHaveBeenCalledOnce();
});

test('without a whole number nobody is called: the focus goes there, and nothing is shown for sending', () => {
  const value = {
    channel: 'call' as const,
    language: 'en',
    email: null,
    phone: { country: 'CH', typed: '079', number: null },
  };
  const answer = {
    offer: OFFER,
    value,
    addresses: [],
    waiting: null,
    busy: null,
    problem: null,
    desk: 'Ledgerly',
    book: undefined,
    at: new Date(),
    zone: 'UTC',
    onChange: vi.fn(),
    onNewAddress: vi.fn(),
    onCode: vi.fn(),
    onGiveUp: vi.fn(),
  };
  const given = props({ answer });
  const root = draw(<AskForm {...given} />);
  submit(root.querySelector('form'));
  expect(given.onReview).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(named('Phone number'));
});

test('"usually answers in" stands only where the desk can say', () => {
  const root = draw(<AskForm {...props()} />);
  expect(root.textContent).not.toContain('Usually answers');
  draw(<AskForm {...props({ usual: 150 })} />);
  expect(root.textContent).toContain('Usually answers in 3 hours');
});

test('characters are counted as they are sent: line ends and what cannot travel do not count', () => {
  const body = `${'a'.repeat(19_998)}\r\n\0  `;
  const root = draw(<AskForm {...props({ draft: { ...DRAFT, body } })} />);
  expect(root.textContent).toContain('2 characters left');
});
