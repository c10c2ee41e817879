const svg = (markup: string, width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${markup}</svg>`)}`;

/** A drawn face: ground, hair, skin and clothes. */
function face(ground: string, hair: string, skin: string, clothes: string): string {
  return svg(
    `<rect width="72" height="72" fill="${ground}"/><path d="M18 34a18 20 0 0 1 36 0v16H18z" fill="${hair}"/><circle cx="36" cy="34" r="13" fill="${skin}"/><path d="M10 72a26 20 0 0 1 52 0z" fill="${clothes}"/><path d="M23 32a13 12 0 0 1 26 0c-8 0-13-3-15-6-2 3-6 6-11 6z" fill="${hair}"/>`,
    72,
    72,
  );
}

export const MAYA_PHOTO = face('#f3d8ad', '#1d1715', '#8a5a3b', '#2f6b5c');
export const TOM_PHOTO = face('#cfe0ea', '#b5622c', '#eec39f', '#2d3646');

const rows = [
  ['Photography, spring brochure', '2,072.00'],
  ['Retouching', '1,080.00'],
  ['Licence, two years', '620.00'],
  ['Travel', '280.00'],
]
  .map(
    ([name, sum], index) =>
      `<text x="330" y="${470 + index * 50}">${name}</text><text x="1150" y="${470 + index * 50}" text-anchor="end">${sum}</text>`,
  )
  .join('');

/** What a captured page looks like: an invoice with an error on it. */
export const INVOICE_PAGE = svg(
  `<rect width="1200" height="700" fill="#fff"/><rect width="240" height="700" fill="#f3f5f4"/><rect x="20" y="20" width="32" height="32" rx="8" fill="#12756a"/><g font-family="system-ui, sans-serif" font-size="20" fill="#15181c"><text x="64" y="44" font-weight="600" font-size="22">Ledgerly</text><text x="64" y="110" fill="#5f6671">Overview</text><rect x="12" y="128" width="216" height="44" rx="8" fill="#d7e6e3"/><text x="64" y="157" fill="#12756a" font-weight="600">Invoices</text><text x="64" y="204" fill="#5f6671">Customers</text><text x="64" y="251" fill="#5f6671">Taxes</text><text x="290" y="96" font-weight="600" font-size="34">Invoice 2094</text><rect x="290" y="124" width="870" height="54" rx="8" fill="#fdeeec" stroke="#e3a9a3"/><text x="330" y="158" fill="#b42318">Payment link could not be created (PAY-4012).</text><rect x="290" y="200" width="870" height="470" rx="10" fill="none" stroke="#e2e5e9"/><text x="330" y="260" fill="#5f6671">Bill to</text><text x="330" y="296" font-weight="600">Alpenblick Hotel AG</text><rect x="330" y="312" width="140" height="22" fill="#15181c"/><text x="1150" y="296" text-anchor="end" font-weight="600" font-size="28">CHF 4,380.20</text><path d="M330 420h830" stroke="#e2e5e9"/>${rows}</g>`,
  1200,
  700,
);

/** A whole page, far taller than any window. */
export const LONG_PAGE = svg(
  `<rect width="1280" height="20000" fill="#fff"/>${Array.from(
    { length: 49 },
    (_, index) =>
      `<g transform="translate(80 ${60 + index * 405})" font-family="system-ui, sans-serif"><text font-size="34" font-weight="600" fill="#15181c">Section ${index + 1}</text><rect y="30" width="1120" height="300" rx="12" fill="${index % 2 ? '#eceef1' : '#d7e6e3'}"/></g>`,
  ).join('')}`,
  1280,
  20_000,
);
