import { CUSTOMERS, customerOf, INVOICES } from '../data.js';
import { element } from '../element.js';
import { day, inEuros, money, totalsOf } from '../money.js';
import { heading, stateChip } from '../parts.js';

const STATES = { all: 'All', draft: 'Drafts', sent: 'Sent', late: 'Late', paid: 'Paid' };

const COLUMNS = [
  { name: 'Number', by: ({ number }) => Number(number) },
  { name: 'Customer', by: (invoice) => customerOf(invoice).name },
  { name: 'Issued', by: ({ issued }) => issued },
  { name: 'Due', by: ({ due }) => due },
  { name: 'State', by: ({ state }) => state },
  { name: 'Total', by: (invoice) => inEuros(invoice) ?? 0, number: true },
];

/** What the list shows; kept while other pages are looked at. */
const wanted = { state: 'all', words: '', customer: '', column: COLUMNS[0], up: false };

export function invoicesPage() {
  const rows = element('tbody');
  const count = element('p', { class: 'quiet', role: 'status' });
  const head = element('thead');
  const states = element('div', { class: 'segments', role: 'group', 'aria-label': 'State' });
  const draw = () => {
    const found = findInvoices();
    rows.replaceChildren(...found.map(row));
    count.textContent = found.length === 1 ? '1 invoice' : `${found.length} invoices`;
    head.replaceChildren(headRow(draw));
    states.replaceChildren(...Object.keys(STATES).map((state) => stateButton(state, draw)));
  };
  draw();
  const table = element('table', { class: 'rows' }, head, rows);
  return {
    title: 'Invoices',
    content: [
      heading('Invoices'),
      sums(),
      element(
        'section',
        { class: 'card flush', 'aria-label': 'List of invoices' },
        filters(states, draw),
        table,
      ),
      count,
    ],
  };
}

function sums() {
  const sum = (...states) =>
    INVOICES.filter(({ state }) => states.includes(state)).reduce(
      (total, one) => total + (inEuros(one) ?? 0),
      0,
    );
  const tile = (name, amount, kind = '') =>
    element(
      'div',
      { class: `tile ${kind}` },
      element('dt', {}, name),
      element('dd', {}, money(amount, 'EUR')),
    );
  return element(
    'dl',
    { class: 'tiles' },
    tile('Not paid yet', sum('sent', 'late')),
    tile('Of that, late', sum('late'), 'late'),
    tile('Paid since November', sum('paid')),
  );
}

function filters(states, draw) {
  const want = (key, value) => {
    wanted[key] = value;
    draw();
  };
  const search = element('input', {
    type: 'search',
    'aria-label': 'Find an invoice or a customer',
    placeholder: 'Find an invoice or a customer',
    value: wanted.words,
    input: () => want('words', search.value),
  });
  const customers = element(
    'select',
    { 'aria-label': 'Customer', change: () => want('customer', customers.value) },
    element('option', { value: '' }, 'Every customer'),
    Object.entries(CUSTOMERS).map(([value, { name }]) =>
      element('option', { value, selected: value === wanted.customer }, name),
    ),
  );
  return element('div', { class: 'filters' }, states, search, customers);
}

function stateButton(state, draw) {
  const number = INVOICES.filter((invoice) => state === 'all' || invoice.state === state).length;
  const pressed = String(wanted.state === state);
  const choose = () => {
    wanted.state = state;
    draw();
    document.querySelector('.segments [aria-pressed=true]').focus();
  };
  return element(
    'button',
    { type: 'button', 'aria-pressed': pressed, click: choose },
    STATES[state],
    element('span', { class: 'count' }, String(number)),
  );
}

function headRow(draw) {
  const cells = COLUMNS.map((column) => {
    const here = wanted.column === column;
    const sort = here && (wanted.up ? 'ascending' : 'descending');
    const turn = () => {
      wanted.up = here ? !wanted.up : true;
      wanted.column = column;
      draw();
      document.querySelector('th[aria-sort] button').focus();
    };
    const button = element('button', { type: 'button', class: 'sort', click: turn }, column.name);
    return element('th', { scope: 'col', class: column.number && 'number', 'aria-sort': sort }, button);
  });
  return element('tr', {}, cells);
}

function findInvoices() {
  const { state, customer, column, up } = wanted;
  const words = wanted.words.trim().toLowerCase();
  const fits = (invoice) =>
    (state === 'all' || invoice.state === state) &&
    (customer === '' || invoice.customer === customer) &&
    `${invoice.number} ${customerOf(invoice).name}`.toLowerCase().includes(words);
  const sign = up ? 1 : -1;
  const compare = (one, other) => (one < other ? -sign : one > other ? sign : 0);
  return INVOICES.filter(fits).sort((one, other) => compare(column.by(one), column.by(other)));
}

const row = (invoice) =>
  element(
    'tr',
    {},
    element(
      'td',
      {},
      element('a', { href: `invoices/${invoice.number}`, class: 'whole-row' }, invoice.number),
    ),
    element('td', { class: 'wide' }, customerOf(invoice).name),
    element('td', {}, day(invoice.issued)),
    element('td', {}, day(invoice.due)),
    element('td', {}, stateChip(invoice.state)),
    element('td', { class: 'number' }, money(totalsOf(invoice).total, invoice.currency)),
  );
