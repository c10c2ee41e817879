// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import {
  FeedbackForm,
  type FeedbackFormProps,
  FeedbackSent,
} from '../../../../components/tickets/FeedbackForm';
import { RatingForm, type RatingFormProps, RatingGiven } from '../../../../components/tickets/RatingForm';
import { draw, expectAccessible, named, press } from '../draw';

const rating = (change: Partial<RatingFormProps> = {}): RatingFormProps => ({
  agent: 'Tom Lindqvist',
  score: null,
  text: '',
  desk: 'Ledgerly',
  problem: null,
  onScore: vi.fn(),
  onText: vi.fn(),
  onSend: vi.fn(),
  onSkip: vi.fn(),
  ...change,
});

const feedback = (change: Partial<FeedbackFormProps> = {}): FeedbackFormProps => ({
  score: null,
  text: '',
  desk: 'Ledgerly',
  email: 'ana@brightwater.studio',
  sending: false,
  problem: null,
  onScore: vi.fn(),
  onText: vi.fn(),
  onSend: vi.fn(),
  onAsk: vi.fn(),
  ...change,
});

test('a rating is one of five, and is sent only when one is chosen; it can be skipped', async () => {
  const given = rating();
  const root = draw(<RatingForm {...given} />);
  expect(root.querySelector('legend')?.textContent).toBe('How was Tom’s answer?');
  press(named('Send rating'));
  expect(given.onSend).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Choose one of the five.');
  await expectAccessible(root);
  press(named('Good'));
  expect(given.onScore).toHaveBeenCalledExactlyOnceWith(4);
  draw(<RatingForm {...given} score={4} />);
  press(named('Send rating'));
  expect(given.onSend).toHaveBeenCalledOnce();
  press(named('Skip'));
  expect(given.onSkip).toHaveBeenCalledOnce();
});

test('words that are too long are not sent, and say so', () => {
  const given = rating({ score: 5, text: 'x'.repeat(2_001) });
  const root = draw(<RatingForm {...given} />);
  press(named('Send rating'));
  expect(given.onSend).not.toHaveBeenCalled();
  expect(root.querySelector('[role=alert]')?.textContent).toContain('2000');
});

test('what was said stays to be seen', async () => {
  const root = draw(<RatingGiven score={4} thanks />);
  expect(root.textContent).toBe('Your rating: Good · Thank you. The team reads every rating.');
  await expectAccessible(root);
});

test('feedback is a number from 0 to 10 whose ends are named, and words if one likes', async () => {
  const given = feedback();
  const root = draw(<FeedbackForm {...given} />);
  expect(root.querySelectorAll('input[type=radio]')).toHaveLength(11);
  expect(named('0, Not satisfied at all')).toBeTruthy();
  press(named('Send feedback'));
  expect(given.onSend).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Choose a number.');
  await expectAccessible(root);
  press(named('10, Completely satisfied'));
  expect(given.onScore).toHaveBeenCalledExactlyOnceWith(10);
  draw(<FeedbackForm {...given} score={10} />);
  press(named('Send feedback'));
  expect(given.onSend).toHaveBeenCalledOnce();
  press(named('Ask us'));
  expect(given.onAsk).toHaveBeenCalledOnce();
});

test('after feedback the thanks have the focus, to be read', async () => {
  const root = draw(<FeedbackSent desk="Ledgerly" onDone={vi.fn()} />);
  expect(document.activeElement?.textContent).toBe('Thank you');
  await expectAccessible(root);
});
