// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { BackBar } from '../../../../components/shell/BackBar';
import { Frame } from '../../../../components/shell/Frame';
import { HomeBar } from '../../../../components/shell/HomeBar';
import { MoreMenu } from '../../../../components/shell/MoreMenu';
import { SignedOutNote } from '../../../../components/shell/SignedOutNote';
import { StatusStrip } from '../../../../components/shell/StatusStrip';
import { draw, expectAccessible, key, named, press } from '../draw';

const screen = (name: string, inside = <h1 tabIndex={-1}>{name}</h1>) => (
  <Frame
    surface="panel"
    screen={name}
    bar={<HomeBar current="search" unread={12} onChoose={vi.fn()} more={null} />}
    strip={<StatusStrip problem={{ code: 'offline' }} desk="Ledgerly" onRetry={vi.fn()} />}
  >
    {inside}
  </Frame>
);

test('the bar counts what is unread, in a number and in words', async () => {
  const root = draw(screen('search'));
  expect(root.querySelector('.count')?.textContent).toContain('9+');
  expect(named('Your tickets 12 new replies')).toBeTruthy();
  expect(root.querySelector('[role=status]')?.textContent).toBe(
    'Offline. What you write is kept and sent later.',
  );
  await expectAccessible(root);
});

test('a focus that a change of screen has lost goes to the new heading; another one stays', () => {
  const root = draw(screen('search', <button type="button">Open</button>));
  named('Open').focus();
  draw(screen('article'));
  expect(document.activeElement).toBe(root.querySelector('h1'));
  named('Ask us').focus();
  draw(screen('ask'));
  expect(document.activeElement).toBe(named('Ask us'));
});

test('back says where it leads', async () => {
  const onBack = vi.fn();
  const root = draw(<BackBar place="Results" onBack={onBack} />);
  press(named('Back to Results'));
  expect(onBack).toHaveBeenCalledOnce();
  await expectAccessible(root);
});

test('signing out says first what would be lost, and Escape stays', async () => {
  const onSignOut = vi.fn();
  const root = draw(
    <MoreMenu desk="Ledgerly" email="ana@brightwater.studio" unsent={2} drafts={1} onSignOut={onSignOut} />,
  );
  press(named('More'));
  expect(root.textContent).toContain('ana@brightwater.studio');
  press(named('Sign out'));
  expect(root.textContent).toContain('2 messages are not sent yet. They would be lost.');
  expect(root.textContent).toContain('1 draft would be lost.');
  expect(document.activeElement).toBe(named('Stay signed in'));
  await expectAccessible(root);
  key(named('Stay signed in'), 'Escape');
  expect(root.querySelector('[role=dialog]')).toBeNull();
  expect(onSignOut).not.toHaveBeenCalled();
  press(named('More'));
  press(named('Sign out'));
  press(named('Sign out and delete'));
  expect(onSignOut).toHaveBeenCalledOnce();
});

test('with nothing to lose signing out deletes nothing and says so', () => {
  const root = draw(
    <MoreMenu desk="Ledgerly" email="a@b.example" unsent={0} drafts={0} onSignOut={vi.fn()} />,
  );
  press(named('More'));
  press(named('Sign out'));
  expect(root.textContent).not.toContain('lost');
  expect(named('Sign out', '[role=dialog] button')).toBeTruthy();
});

test('a desk that does not answer can be tried again', () => {
  const onRetry = vi.fn();
  const root = draw(
    <StatusStrip problem={{ code: 'desk-unreachable' }} desk="help.ledgerly.com" onRetry={onRetry} />,
  );
  expect(root.textContent).toContain('help.ledgerly.com does not answer.');
  press(named('Try again'));
  expect(onRetry).toHaveBeenCalledOnce();
  draw(<StatusStrip problem={null} desk="x" onRetry={onRetry} />);
  expect(root.textContent).toBe('');
});

test('after a sign-out elsewhere it says what waits here', async () => {
  const given = { onSignIn: vi.fn(), onRead: vi.fn() };
  const root = draw(<SignedOutNote waiting={2} {...given} />);
  expect(root.textContent).toContain('2 messages wait here for you.');
  press(named('Sign in'));
  press(named('Read articles'));
  expect(given.onSignIn).toHaveBeenCalledOnce();
  expect(given.onRead).toHaveBeenCalledOnce();
  await expectAccessible(root);
});
