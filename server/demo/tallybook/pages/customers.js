import { CUSTOMERS, INVOICES } from '../data.js';
import { element } from '../element.js';
import { inEuros, money } from '../money.js';
import { heading } from '../parts.js';

export function customersPage() {
  const head = element(
    'tr',
    {},
    ...['Customer', 'Place', 'E-mail'].map((name) => element('th', { scope: 'col' }, name)),
    ...['Invoices', 'In all'].map((name) => element('th', { scope: 'col', class: 'number' }, name)),
  );
  const table = element('table', { class: 'rows' }, element('thead', {}, head), element('tbody', {}, rows()));
  return {
    title: 'Customers',
    content: [
      heading('Customers'),
      element('section', { class: 'card flush', 'aria-label': 'List of customers' }, table),
    ],
  };
}

const rows = () =>
  Object.entries(CUSTOMERS).map(([key, { name, place, email }]) => {
    const theirs = INVOICES.filter(({ customer }) => customer === key);
    const sum = theirs.reduce((total, invoice) => total + (inEuros(invoice) ?? 0), 0);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', {}, place),
      element('td', { class: 'wide' }, email),
      element('td', { class: 'number' }, String(theirs.length)),
      element('td', { class: 'number' }, money(sum, 'EUR')),
    );
  });
