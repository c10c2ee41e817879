// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { AnswerChoice, type AnswerChoiceProps } from '../../../../components/contact/AnswerChoice';
import * as book from '../../../../utils/phone/phone-number';
import { ANSWER, EMAIL, NOW, OFFER } from '../../../gallery/data';
import { draw, expectAccessible, named, press, type } from '../draw';

const OFFICE = 'office@brightwater.studio';
const props = (change: Partial<AnswerChoiceProps> = {}): AnswerChoiceProps => ({
  offer: OFFER,
  value: ANSWER,
  checked: false,
  addresses: [EMAIL],
  waiting: null,
  busy: null,
  problem: null,
  desk: 'Ledgerly',
  book,
  at: new Date(NOW),
  zone: 'Europe/Zurich',
  phoneRef: null,
  onChange: vi.fn(),
  onNewAddress: vi.fn(),
  onCode: vi.fn(),
  onGiveUp: vi.fn(),
  ...change,
});

beforeEach(() => document.body.replaceChildren());

test('a desk that does not call offers no choice, and says its only language', () => {
  const offer = { email: { languages: ['en'] }, call: null };
  const root = draw(<AnswerChoice {...props({ offer })} />);
  expect(root.querySelector('[type=radio]')).toBeNull();
  expect(root.textContent).toContain('Answers come in English.');
});

test('by a call: number, languages and hours; what is wrong is said when somebody goes on', async () => {
  const given = props({
    value: { ...ANSWER, channel: 'call', phone: { country: 'CH', typed: '', number: null } },
  });
  const root = draw(<AnswerChoice {...given} />);
  expect(root.textContent).toContain('The team phones in English, German and French.');
  expect(root.textContent).toContain('Monday to Friday, 09:00–17:00, your time.');
  expect(root.querySelector('[role=alert]')).toBeNull();
  type(named('Phone number'), '079412');
  const phone = { country: 'CH', typed: '079 412', number: null };
  expect(given.onChange).toHaveBeenLastCalledWith({ ...given.value, phone });
  await expectAccessible(root);
  const short = { ...given.value, phone };
  draw(<AnswerChoice {...given} value={short} checked />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('too short for Switzerland');
});

test('before the rules of numbers are there, what is typed is kept as it is', () => {
  const given = props({ value: { ...ANSWER, channel: 'call' }, book: undefined });
  draw(<AnswerChoice {...given} />);
  type(named('Phone number'), '079');
  const phone = { country: '', typed: '079', number: null };
  expect(given.onChange).toHaveBeenLastCalledWith({ ...given.value, phone });
});

test('by e-mail: the address is seen; another one that is confirmed is chosen', async () => {
  const given = props({ addresses: [EMAIL, OFFICE] });
  const root = draw(<AnswerChoice {...given} />);
  expect(root.textContent).toContain(`Answers go to ${EMAIL}`);
  press(named('Change where answers go'));
  press(named(OFFICE));
  expect(given.onChange).toHaveBeenLastCalledWith({ ...ANSWER, email: OFFICE });
  draw(<AnswerChoice {...given} value={{ ...ANSWER, email: OFFICE }} />);
  expect(root.textContent).toContain(`Answers go to ${OFFICE}`);
  await expectAccessible(root);
});

test('a new address is asked for, checked for its form, and proven by a code', async () => {
  const given = props();
  const root = draw(<AnswerChoice {...given} />);
  press(named('Change where answers go'));
  type(named('Another address'), 'office');
  press(named('Send a code'));
  expect(given.onNewAddress).not.toHaveBeenCalled();
  type(named('Another address'), ` ${OFFICE} `);
  press(named('Send a code'));
  expect(given.onNewAddress).toHaveBeenCalledWith(OFFICE);
  draw(<AnswerChoice {...given} waiting={OFFICE} problem={{ code: 'wrong-code', triesLeft: 3 }} />);
  expect(root.textContent).toContain('3 tries left');
  type(named('Six-digit code'), '123456');
  expect(given.onCode).toHaveBeenCalledWith('123456');
  await expectAccessible(root);
  press(named(`Keep ${EMAIL}`));
  expect(given.onGiveUp).toHaveBeenCalledOnce();
});

test('a proven address ends the change', () => {
  const given = props();
  const root = draw(<AnswerChoice {...given} />);
  press(named('Change where answers go'));
  draw(<AnswerChoice {...given} waiting={OFFICE} />);
  draw(<AnswerChoice {...given} addresses={[EMAIL, OFFICE]} value={{ ...ANSWER, email: OFFICE }} />);
  expect(root.textContent).toContain(`Answers go to ${OFFICE}`);
  expect(root.querySelector('fieldset.answer-addresses')).toBeNull();
});
