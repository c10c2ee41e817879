import { RATES } from './data.js';

/** "CHF 4,486.15" */
export const money = (amount, currency) => `${currency} ${figure(amount)}`;

/** "4,486.15" */
export const figure = (amount) =>
  amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const lineAmount = ({ quantity, price }) => Math.round(quantity * price * 100) / 100;

/** Subtotal, tax and total of an invoice, in its currency. */
export function totalsOf({ lines, vat }) {
  const subtotal = lines.reduce((sum, line) => sum + lineAmount(line), 0);
  const tax = Math.round(subtotal * vat) / 100;
  return { subtotal, tax, total: subtotal + tax };
}

/** The total in euros; undefined in a currency that is not switched on. */
export function inEuros(invoice) {
  const rate = RATES[invoice.currency];
  return rate === undefined ? undefined : totalsOf(invoice).total * rate;
}

/** "2 Mar 2026" */
export const day = (date) =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
