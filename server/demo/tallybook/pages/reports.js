import { bars, columns, lines } from '../charts.js';
import { CUSTOMERS, INVOICES, MONTHS } from '../data.js';
import { element } from '../element.js';
import { inEuros } from '../money.js';
import { heading } from '../parts.js';

const TOP = 15;

export function reportsPage() {
  const customers = byCustomer();
  return {
    title: 'Reports',
    content: [
      heading('Reports', element('p', { class: 'quiet' }, 'October to March, in thousands of euros')),
      element(
        'div',
        { class: 'reports' },
        report(
          'Income',
          columns(
            'Paid and late, by month',
            TOP,
            MONTHS.map(({ month, paid, late }) => [month, paid, late]),
          ),
          {
            key: { first: 'Paid', second: 'Late' },
            head: ['Month', 'Paid', 'Late'],
            rows: MONTHS.map(({ month, paid, late }) => [month, paid, late]),
          },
        ),
        report('Against the year before', lines('This year and the year before, by month', TOP, twoYears()), {
          key: { now: 'This year', before: 'The year before' },
          head: ['Month', 'This year', 'The year before'],
          rows: twoYears(),
        }),
        report('By customer', bars('Invoiced by customer', customers), {
          head: ['Customer', 'Invoiced'],
          rows: customers.map(([name, , text]) => [name, text]),
        }),
      ),
    ],
  };
}

const twoYears = () => MONTHS.map(({ month, paid, late, before }) => [month, paid + late, before]);

function byCustomer() {
  const sums = Object.entries(CUSTOMERS).map(([key, { name }]) => {
    const theirs = INVOICES.filter(({ customer }) => customer === key);
    const sum = theirs.reduce((total, invoice) => total + (inEuros(invoice) ?? 0), 0) / 1000;
    return [name, sum, sum.toFixed(1)];
  });
  return sums.sort(([, one], [, other]) => other - one);
}

function report(title, chart, { key, head, rows }) {
  return element(
    'section',
    { class: 'card', 'aria-label': title },
    element('h2', {}, title),
    key && keyOf(key),
    chart,
    element('details', {}, element('summary', {}, 'The figures'), figures(head, rows)),
  );
}

const keyOf = (key) =>
  element(
    'p',
    { class: 'key' },
    Object.entries(key).map(([kind, text]) => element('span', { class: kind }, text)),
  );

const figures = (head, rows) =>
  element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head.map((name) => element('th', { scope: 'col' }, name)),
      ),
    ),
    element('tbody', {}, rows.map(figureRow)),
  );

const figureRow = ([name, ...values]) =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    values.map((value) => element('td', {}, typeof value === 'number' ? value.toFixed(1) : value)),
  );
