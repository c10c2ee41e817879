// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { type Fate, Sent } from '../../../../components/contact/Sent';
import { draw, expectAccessible, named, press } from '../draw';

const actions = () => ({
  onOpenTicket: vi.fn(),
  onSeeWaiting: vi.fn(),
  onDone: vi.fn(),
  onCancel: vi.fn(),
  onRetry: vi.fn(),
  onEdit: vi.fn(),
  onDelete: vi.fn(),
});
const sent = (fate: Fate, given = actions()) => (
  <Sent fate={fate} summary="Payment link" desk="Ledgerly" {...given} />
);

test('the number stands in the first line, and the ticket can be opened', async () => {
  const given = actions();
  const root = draw(sent({ state: 'sent', number: 4822 }, given));
  expect(root.querySelector('h1')?.textContent).toBe('Sent. Your ticket is 4822');
  press(named('Open ticket'));
  expect(given.onOpenTicket).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test.each<[Fate, string]>([
  [{ state: 'sending', progress: null }, 'Sending'],
  [{ state: 'sending', progress: { sent: 32_505_856, total: 50_331_648 } }, '31 MB of 48 MB'],
  [{ state: 'waiting', problem: { code: 'offline' } }, 'goes out when you are online'],
  [{ state: 'waiting', problem: { code: 'desk-busy' } }, 'goes out when Ledgerly answers'],
  [{ state: 'paused', problem: null }, 'after you sign in again'],
  [{ state: 'attention', problem: { code: 'too-large' } }, 'larger than Ledgerly takes'],
])('%j is told as it is', async (fate, words) => {
  const given = actions();
  const root = draw(sent(fate, given));
  expect(root.textContent).toContain(words);
  expect(root.textContent).not.toContain('Your ticket is');
  press(named('See what waits'));
  expect(given.onSeeWaiting).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test('what travels can be taken back, until all of its files have arrived', () => {
  const given = actions();
  draw(sent({ state: 'sending', progress: { sent: 1, total: 2 } }, given));
  press(named('Cancel'));
  expect(given.onCancel).toHaveBeenCalledOnce();
  draw(sent({ state: 'sending', progress: { sent: 2, total: 2 } }, given));
  expect(() => named('Cancel')).toThrow();
});

test('what waits has three ways out, and deleting asks once', () => {
  const given = actions();
  draw(sent({ state: 'waiting', problem: { code: 'offline' } }, given));
  press(named('Retry'));
  press(named('Edit'));
  press(named('Delete'));
  expect(given.onRetry).toHaveBeenCalledOnce();
  expect(given.onEdit).toHaveBeenCalledOnce();
  expect(given.onDelete).not.toHaveBeenCalled();
  press(named('Delete'));
  expect(given.onDelete).toHaveBeenCalledOnce();
});
