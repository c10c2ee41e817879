import { element, icon } from './element.js';
import { customersPage } from './pages/customers.js';
import { invoicePage } from './pages/invoice.js';
import { invoicesPage } from './pages/invoices.js';
import { reportsPage } from './pages/reports.js';
import { settingsPage } from './pages/settings.js';

const PLACES = [
  {
    path: 'invoices',
    name: 'Invoices',
    sign: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
    page: invoicesPage,
  },
  {
    path: 'customers',
    name: 'Customers',
    sign: 'M9 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 20c0-4 3-6 7-6s7 2 7 6M16 5a3 3 0 0 1 0 6M19 14c2 1 3 3 3 6',
    page: customersPage,
  },
  { path: 'reports', name: 'Reports', sign: 'M4 20h16M7 16v-5M12 16V5M17 16V9', page: reportsPage },
  {
    path: 'settings',
    name: 'Settings',
    sign: 'M4 7h10M18 7h2M4 17h2M10 17h10M18 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0M10 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
    page: settingsPage,
  },
];

const main = document.querySelector('main');
const nav = document.querySelector('.places');

/** Shows the page of the address. A page answers its title and what stands on it; `again` draws it anew. */
function show({ focus }) {
  const [name, number] = location.pathname.replace(/^\/demo\//, '').split('/');
  const place = PLACES.find(({ path }) => path === name) ?? PLACES[0];
  const again = () => show({ focus: false });
  const { title, content } = number ? invoicePage(number, again) : place.page(again);
  document.title = `${title} · Tallybook`;
  main.replaceChildren(...content);
  nav.replaceChildren(
    element(
      'ul',
      {},
      PLACES.map((one) => placeLink(one, one === place)),
    ),
  );
  if (!focus) return;
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

const placeLink = ({ path, name, sign }, here) =>
  element('li', {}, element('a', { href: path, 'aria-current': here && 'page' }, icon(sign), name));

/** Links inside lead on without a new page; with a key held down, or to elsewhere, they are the browser's. */
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || !link.pathname.startsWith('/demo/')) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show({ focus: true });
});

addEventListener('popstate', () => show({ focus: true }));
show({ focus: false });
