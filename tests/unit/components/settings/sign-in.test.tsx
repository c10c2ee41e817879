// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SignIn, type SignInProps } from '../../../../components/settings/SignIn';
import { stopClockAt } from '../../../../utils/i18n/clock';
import { draw, expectAccessible, named, press, submit, type, words } from '../draw';

const NOW = Date.parse('2026-06-16T13:41:00Z');

function props(change: Partial<SignInProps> = {}): SignInProps {
  stopClockAt(NOW);
  return {
    address: '',
    email: '',
    found: null,
    code: null,
    busy: null,
    problem: null,
    onFind: vi.fn(),
    onStart: vi.fn(),
    onFinish: vi.fn(),
    onNewCode: vi.fn(),
    onOther: vi.fn(),
    ...change,
  };
}

const ADDRESS = 'Address of your help desk';
const EMAIL = 'Your e-mail address';

test('what is missing is said beside its field, and nothing is sent', async () => {
  const given = props();
  const root = draw(<SignIn {...given} />);
  submit(root.querySelector('form'));
  expect(root.textContent).toContain('Type the address of your help desk');
  expect(root.textContent).toContain('Type your e-mail address.');
  expect(document.activeElement).toBe(named(ADDRESS));
  expect(given.onStart).not.toHaveBeenCalled();
  await expectAccessible(root);
});

test('address and e-mail are handed on without the spaces around them', () => {
  const given = props();
  const root = draw(<SignIn {...given} />);
  type(named(ADDRESS), ' help.ledgerly.com ');
  type(named(EMAIL), 'ana@brightwater.studio ');
  submit(root.querySelector('form'));
  expect(given.onStart).toHaveBeenCalledWith({
    address: 'help.ledgerly.com',
    email: 'ana@brightwater.studio',
  });
});

test('an e-mail address without an end is refused beside its field', () => {
  const given = props({ address: 'help.ledgerly.com', email: 'ana@brightwater' });
  const root = draw(<SignIn {...given} />);
  submit(root.querySelector('form'));
  expect(root.querySelector('[role=alert]')?.textContent).toContain('looks like ana@example.com');
  expect(document.activeElement).toBe(named(EMAIL));
  expect(given.onStart).not.toHaveBeenCalled();
});

test('the address is looked for when its field is left, and the name never stands beside another one', () => {
  const given = props({
    address: 'help.ledgerly.com',
    found: { name: 'Ledgerly Support', typed: 'help.ledgerly.com' },
  });
  const root = draw(<SignIn {...given} />);
  const found = () => words(root.querySelector('.sign-in-found') as Element);
  expect(found()).toBe('Found: Ledgerly Support');
  type(named(ADDRESS), 'help.ledgerly.org');
  expect(found()).toBe('');
  named(ADDRESS).dispatchEvent(new FocusEvent('blur'));
  expect(given.onFind).toHaveBeenCalledWith('help.ledgerly.org');
});

test('a problem stands at the field it speaks of, and what was typed stays', () => {
  const typed = { address: 'example.com', email: 'ana@brightwater.studio' };
  const root = draw(<SignIn {...props({ ...typed, problem: { code: 'not-a-desk' } })} />);
  expect(named(ADDRESS).getAttribute('aria-invalid')).toBe('true');
  expect(root.textContent).toContain('There is no help desk at example.com.');
  draw(<SignIn {...props({ ...typed, problem: { code: 'mail-not-sent' } })} />);
  expect(named(EMAIL).getAttribute('aria-invalid')).toBe('true');
  expect((named(ADDRESS) as HTMLInputElement).value).toBe('example.com');
});

const code = { desk: 'Ledgerly Support', email: 'ana@brightwater.studio', newCodeAt: NOW + 40_000 };

test('the sixth digit sends the code; fewer are refused beside the field', async () => {
  const given = props({ code });
  const root = draw(<SignIn {...given} />);
  expect(document.activeElement).toBe(named('Six-digit code'));
  type(named('Six-digit code'), '471');
  submit(root.querySelector('form'));
  expect(root.textContent).toContain('The code has six digits.');
  type(named('Six-digit code'), '471902');
  expect(given.onFinish).toHaveBeenCalledExactlyOnceWith('471902');
  await expectAccessible(root);
});

test('a wrong code says how many tries are left', () => {
  const root = draw(<SignIn {...props({ code, problem: { code: 'wrong-code', triesLeft: 4 } })} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('4 tries left');
});

test('another code can be asked for when its time has come', () => {
  const root = draw(<SignIn {...props({ code })} />);
  expect(root.textContent).toContain('A new code can be sent in 40 seconds');
  const later = props({ code: { ...code, newCodeAt: NOW } });
  draw(<SignIn {...later} />);
  press(named('Send a new code'));
  expect(later.onNewCode).toHaveBeenCalledOnce();
  press(named('Use another address'));
  expect(later.onOther).toHaveBeenCalledOnce();
});
