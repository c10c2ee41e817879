import { CURRENCIES, RATES, SETTINGS } from '../data.js';
import { element } from '../element.js';
import { choice, field, heading, openDialog, toast } from '../parts.js';

export function settingsPage(again) {
  return {
    title: 'Settings',
    content: [heading('Settings'), element('div', { class: 'settings' }, company(), currencies(again))],
  };
}

function company() {
  const form = element(
    'form',
    { class: 'card', 'aria-labelledby': 'company' },
    element('h2', { id: 'company' }, 'Company'),
    field(
      'Name on invoices',
      element('input', { name: 'company', value: SETTINGS.company, required: true }),
      'name',
    ),
    field(
      'E-mail',
      element('input', { name: 'email', type: 'email', value: SETTINGS.email, required: true }),
      'email',
    ),
    field('Payment terms', choice(TERMS, SETTINGS.terms, { name: 'terms' }), 'terms'),
    box('reminders', 'Remind customers a week after the due date'),
    box('copies', 'Send us a copy of every invoice'),
    element('div', { class: 'actions' }, element('button', { class: 'main' }, 'Save')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    Object.assign(SETTINGS, values, { reminders: 'reminders' in values, copies: 'copies' in values });
    toast('Saved.');
  });
  return form;
}

const TERMS = [
  ['0', 'On receipt'],
  ['14', '14 days'],
  ['30', '30 days'],
];

const box = (name, text) =>
  element(
    'label',
    { class: 'box' },
    element('input', { type: 'checkbox', name, checked: SETTINGS[name] }),
    text,
  );

function currencies(again) {
  const missing = Object.entries(CURRENCIES).filter(([code]) => !(code in RATES));
  const open = () =>
    openDialog({
      title: 'Add a currency',
      content: form(missing),
      act: 'Add',
      done: (values) => add(values, again),
    });
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'currencies' },
    element('h2', { id: 'currencies' }, 'Currencies'),
    element('p', { class: 'quiet' }, 'What you invoice in, and what it is worth in euros.'),
    element('table', { class: 'figures' }, element('tbody', {}, Object.entries(RATES).map(rateRow))),
    missing.length > 0 &&
      element('button', { type: 'button', class: 'small', click: open }, 'Add a currency'),
  );
}

const rateRow = ([code, rate]) =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, CURRENCIES[code]),
    element('td', {}, code),
    element('td', { class: 'number' }, rate.toFixed(4)),
  );

const form = (missing) => [
  field(
    'Currency',
    choice(
      missing.map(([code, name]) => [code, `${name}, ${code}`]),
      missing[0][0],
      { name: 'code' },
    ),
    'new-code',
  ),
  field(
    'Worth in euros',
    element('input', {
      name: 'rate',
      type: 'number',
      min: '0.0001',
      step: '0.0001',
      value: '1.0000',
      required: true,
    }),
    'new-rate',
  ),
];

function add({ code, rate }, again) {
  RATES[code] = Number(rate);
  again();
  toast(`${CURRENCIES[code]} is switched on.`);
}
