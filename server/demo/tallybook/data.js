/** Everything here is invented. It is kept as long as the page is open: a reload brings it back as it was. */

export const CUSTOMERS = {
  hotel: { name: 'Example Hotel', place: 'Basel', email: 'accounts@hotel.example' },
  bakery: { name: 'Brightwater Bakery', place: 'Ghent', email: 'office@brightwater.example' },
  cycles: { name: 'Kestrel Cycles', place: 'Utrecht', email: 'bills@kestrel.example' },
  books: { name: 'Paper Lantern Books', place: 'Bristol', email: 'hello@lantern.example' },
  dental: { name: 'Halcyon Dental', place: 'Lyon', email: 'desk@halcyon.example' },
  sailing: { name: 'Tidewater Sailing School', place: 'Kiel', email: 'crew@tidewater.example' },
  garden: { name: 'Moss and Fern', place: 'Porto', email: 'post@mossfern.example' },
};

/** Worth of one unit in euros; a currency without a line here is not switched on. */
export const RATES = { EUR: 1, GBP: 1.17 };

export const CURRENCIES = { EUR: 'Euro', GBP: 'Pound sterling', CHF: 'Swiss franc', SEK: 'Swedish krona' };

export const SETTINGS = {
  company: 'Example Studio',
  email: 'billing@studio.example',
  terms: '30',
  reminders: true,
  copies: false,
};

const line = (text, quantity, price) => ({ text, quantity, price });

export const INVOICES = [
  {
    number: '2094',
    customer: 'hotel',
    issued: '2026-03-02',
    due: '2026-04-01',
    state: 'draft',
    currency: 'CHF',
    vat: 8.1,
    message: 'Thank you for the good work together on the brochure.',
    lines: [
      line('Photography, spring brochure', 16, 130),
      line('Retouching', 9, 120),
      line('Licence, two years', 1, 620),
      line('Travel and studio hire', 1, 370),
    ],
  },
  sent('2093', 'cycles', '2026-02-26', [line('Catalogue, 48 pages', 1, 3850), line('Proofs', 2, 140)]),
  sent('2092', 'books', '2026-02-24', [line('Window poster, design', 3, 310)], { currency: 'GBP', vat: 20 }),
  paid('2091', 'bakery', '2026-02-20', [line('Packaging, four designs', 4, 420)]),
  sent('2090', 'sailing', '2026-02-17', [line('Course programme', 1, 1980), line('Chart drawings', 6, 85)]),
  late('2089', 'dental', '2026-01-19', [line('Website pictures', 22, 65), line('Licence, one year', 1, 260)]),
  paid('2088', 'garden', '2026-01-16', [line('Plant labels', 120, 6.5)]),
  paid('2087', 'hotel', '2026-01-12', [line('Menu cards, winter', 1, 1240)]),
  late('2086', 'sailing', '2026-01-08', [line('Flag and pennant designs', 5, 190)]),
  paid('2085', 'cycles', '2025-12-18', [line('Shop sign', 1, 2150), line('Fitting', 4, 75)]),
  paid('2084', 'books', '2025-12-11', [line('Gift wrap, artwork', 2, 380)], { currency: 'GBP', vat: 20 }),
  paid('2083', 'bakery', '2025-12-04', [line('Festive boxes', 3, 540), line('Express work', 1, 180)]),
  paid('2082', 'dental', '2025-11-27', [line('Leaflet, three folds', 1, 890)]),
  paid('2081', 'garden', '2025-11-20', [line('Seed packets, series', 12, 95)]),
];

function sent(number, customer, issued, lines, more) {
  return {
    number,
    customer,
    issued,
    due: later(issued, 30),
    state: 'sent',
    currency: 'EUR',
    vat: 21,
    lines,
    message: '',
    ...more,
  };
}

function paid(...facts) {
  return { ...sent(...facts), state: 'paid' };
}

function late(...facts) {
  return { ...sent(...facts), state: 'late' };
}

function later(date, days) {
  const then = new Date(`${date}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

/** Thousands of euros, by month. */
export const MONTHS = [
  { month: 'Oct', paid: 8.1, late: 0, before: 6.9 },
  { month: 'Nov', paid: 10.2, late: 0.9, before: 7.4 },
  { month: 'Dec', paid: 9.4, late: 0, before: 8.8 },
  { month: 'Jan', paid: 11.3, late: 2.6, before: 8.1 },
  { month: 'Feb', paid: 9.7, late: 1.2, before: 9.6 },
  { month: 'Mar', paid: 12.8, late: 0, before: 10.1 },
];

export const invoiceOf = (number) => INVOICES.find((invoice) => invoice.number === number);
export const customerOf = ({ customer }) => CUSTOMERS[customer];
