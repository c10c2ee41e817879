import { CURRENCIES, customerOf, invoiceOf, RATES, SETTINGS } from '../data.js';
import { element, icon } from '../element.js';
import { day, figure, lineAmount, money, totalsOf } from '../money.js';
import { choice, field, heading, openDialog, stateChip, toast } from '../parts.js';

const CROSS = 'M6 6l12 12M18 6L6 18';
const WARNING = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v6M12 16.5v.5';

/** One invoice: drafts can be written, the others read. `again` draws the page anew. */
export function invoicePage(number, again) {
  const invoice = invoiceOf(number);
  if (!invoice) return { title: 'Not found', content: [heading(`There is no invoice ${number}`)] };
  const problem = element('div', { role: 'alert' });
  return {
    title: `Invoice ${number}`,
    content: [
      element('p', { class: 'trail' }, element('a', { href: 'invoices' }, 'Invoices'), ` › ${number}`),
      heading(`Invoice ${number}`, stateChip(invoice.state), actions(invoice, problem, again)),
      problem,
      element('div', { class: 'columns' }, paper(invoice), aside(invoice, again)),
    ],
  };
}

function actions(invoice, problem, again) {
  const preview = () => openDialog({ title: `Invoice ${invoice.number}`, content: sheet(invoice) });
  const send = () => sendInvoice(invoice, problem, again);
  return element(
    'div',
    { class: 'actions' },
    element('button', { type: 'button', click: preview }, 'Preview'),
    invoice.state === 'draft' &&
      element('button', { type: 'button', class: 'main', click: send }, 'Send invoice'),
  );
}

/** Refused as such products refuse: with a code and no way out. */
function sendInvoice(invoice, problem, again) {
  if (RATES[invoice.currency] === undefined) {
    const words = 'The invoice was not sent: no exchange rate for this currency (INV-3107).';
    problem.replaceChildren(element('p', { class: 'alert' }, icon(WARNING), words));
    return;
  }
  invoice.state = 'sent';
  again();
  toast(`Invoice ${invoice.number} is on its way to ${customerOf(invoice).name}.`);
}

function paper(invoice) {
  const totals = element('tfoot');
  const rows = element('tbody');
  const sum = () => totals.replaceChildren(...totalRows(invoice));
  const draw = () => {
    rows.replaceChildren(...invoice.lines.map((line) => lineRow(invoice, line, { sum, draw })));
    sum();
  };
  draw();
  const add = () => {
    invoice.lines.push({ text: '', quantity: 1, price: 0 });
    draw();
    rows.querySelector('tr:last-child input').focus();
  };
  const draft = invoice.state === 'draft';
  return element(
    'section',
    { class: 'card', 'aria-label': 'Items' },
    facts(invoice),
    element('div', { class: 'scroll' }, element('table', { class: 'items' }, itemHead(draft), rows, totals)),
    draft && element('button', { type: 'button', class: 'small', click: add }, 'Add an item'),
  );
}

function facts(invoice) {
  const fact = (name, text) => element('div', {}, element('dt', {}, name), element('dd', {}, text));
  return element(
    'dl',
    { class: 'facts' },
    fact('Customer', customerOf(invoice).name),
    fact('Issued', day(invoice.issued)),
    fact('Due', day(invoice.due)),
  );
}

const itemHead = (draft) =>
  element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col' }, 'Item'),
      ...['Quantity', 'Price', 'Amount'].map((name) =>
        element('th', { scope: 'col', class: 'number' }, name),
      ),
      draft && element('td', { class: 'tool' }),
    ),
  );

function lineRow(invoice, line, { sum, draw }) {
  if (invoice.state !== 'draft') return plainRow(line);
  const amount = element('td', { class: 'number' }, figure(lineAmount(line)));
  const cell = (key, label, number) => {
    const read = () => {
      line[key] = number ? Number(input.value) || 0 : input.value;
      amount.textContent = figure(lineAmount(line));
      sum();
    };
    const type = number ? { type: 'number', min: '0', step: 'any' } : {};
    const input = element('input', {
      ...type,
      'aria-label': label,
      value: key === 'price' ? line[key].toFixed(2) : line[key],
      input: read,
    });
    return element('td', { class: number ? 'number narrow' : 'text' }, input);
  };
  const remove = () => draw(invoice.lines.splice(invoice.lines.indexOf(line), 1));
  const name = `Remove ${line.text || 'this item'}`;
  const tool = element(
    'button',
    { type: 'button', class: 'sign', 'aria-label': name, click: remove },
    icon(CROSS),
  );
  return element(
    'tr',
    {},
    cell('text', 'Item'),
    cell('quantity', 'Quantity', true),
    cell('price', 'Price', true),
    amount,
    element('td', { class: 'tool' }, tool),
  );
}

const plainRow = (line) =>
  element(
    'tr',
    {},
    element('td', {}, line.text),
    ...[line.quantity.toLocaleString('en'), figure(line.price), figure(lineAmount(line))].map((text) =>
      element('td', { class: 'number' }, text),
    ),
  );

function totalRows(invoice) {
  const { subtotal, tax, total } = totalsOf(invoice);
  const row = (name, text) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', colspan: 3, class: 'number' }, name),
      element('td', { class: 'number' }, text),
    );
  const rows = [row('Subtotal', figure(subtotal)), row(`VAT ${invoice.vat} %`, figure(tax))];
  return [...rows, row('Total', money(total, invoice.currency))];
}

/** As the customer will see it. */
const sheet = (invoice) =>
  element(
    'div',
    { class: 'sheet' },
    element(
      'p',
      {},
      element('strong', {}, SETTINGS.company),
      ` to ${customerOf(invoice).name}, ${day(invoice.issued)}`,
    ),
    element(
      'table',
      { class: 'items' },
      itemHead(false),
      element('tbody', {}, invoice.lines.map(plainRow)),
      element('tfoot', {}, totalRows(invoice)),
    ),
    invoice.message && element('p', {}, invoice.message),
  );

function aside(invoice, again) {
  const customer = customerOf(invoice);
  return element(
    'div',
    {},
    invoice.state === 'draft' && sending(invoice, again),
    element(
      'section',
      { class: 'card', 'aria-labelledby': 'customer' },
      element('h2', { id: 'customer' }, 'Customer'),
      element('p', { class: 'lead' }, customer.name),
      element('p', { class: 'quiet' }, `${customer.place} · ${customer.email}`),
    ),
  );
}

function sending(invoice, again) {
  const currency = choice(
    Object.entries(CURRENCIES).map(([code, name]) => [code, `${name}, ${code}`]),
    invoice.currency,
    {
      change: () => {
        invoice.currency = currency.value;
        again();
        document.getElementById('currency').focus();
      },
    },
  );
  const due = element('input', {
    type: 'date',
    value: invoice.due,
    change: () => (invoice.due = due.value || invoice.due),
  });
  const message = element(
    'textarea',
    { rows: 3, input: () => (invoice.message = message.value) },
    invoice.message,
  );
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'sending' },
    element('h2', { id: 'sending' }, 'Sending'),
    field('Currency', currency, 'currency'),
    field('Due', due, 'due'),
    field('Message to the customer', message, 'message'),
  );
}
