import type { KeptArticle } from '../../utils/articles/article';

function article(slug: string, section: string, title: string, headings: string[]): KeptArticle {
  return {
    slug,
    locale: 'en',
    title,
    section,
    headings,
    tags: [],
    updatedAt: '2026-06-03T07:00:00.000Z',
    html: null,
  };
}

export const ARTICLES: KeptArticle[] = [
  article('currencies', 'Payments', 'Take payments in more than one currency', [
    'Switch on a currency',
    'Send a payment link in it',
    'What your customer sees',
  ]),
  article('share', 'Payments', 'Share a payment link with a customer', [
    'Share from the invoice',
    'How long a link is valid',
  ]),
  article('refused', 'Payments', 'Why was a payment refused?', [
    'The codes that start with PAY',
    'What to do about each',
  ]),
  article('reminder', 'Invoices', 'Send a reminder for an unpaid invoice', ['By hand', 'By itself']),
  article('import', 'Bank feeds', 'Import a bank statement', ['Formats', 'Twice the same']),
];

export const MANY_ARTICLES: KeptArticle[] = [
  ...ARTICLES,
  article('vat', 'Taxes', 'Value added tax on an invoice', []),
  article('year', 'Reports', 'The report of the year', []),
  article('export', 'Reports', 'Export to a spreadsheet', []),
  article('name', 'Your account', 'Change your name', []),
];

export const ARTICLE: KeptArticle = {
  ...(ARTICLES[0] as KeptArticle),
  html: `<p>Ledgerly can take a payment in each currency that you switch on. A link in any other currency is refused with <code>PAY-4012</code>.</p>
<h2>Switch on a currency</h2>
<ol><li>Open <strong>Settings</strong>, then <strong>Payments</strong>.</li><li>Under <strong>Currencies</strong>, switch on <strong>Swiss franc</strong>.</li><li>Go back to the invoice and choose <strong>Share</strong>. A new link is made; the old one stays refused.</li></ol>
<blockquote>Only an owner or an administrator sees <strong>Currencies</strong>. <a href="share">Share a payment link</a></blockquote>
<h2>What it costs</h2>
<table><thead><tr><th>Currency</th><th>Fee</th></tr></thead><tbody><tr><td>EUR</td><td>1.2 %</td></tr><tr><td>CHF</td><td>1.4 %</td></tr></tbody></table>
<ul><li>No fee for a link that is not used.</li><li>See the <a href="https://ledgerly.com/prices">full list of prices</a>.</li></ul>`,
};

const PART =
  '<p>Open <strong>Settings</strong>, then <strong>Payments</strong>, and look for the currency. Rates come from the bank once a day and are written on the invoice.</p>';

export const LONG_ARTICLE: KeptArticle = {
  ...ARTICLE,
  html: `${ARTICLE.html}<h2>Exchange rates</h2>${PART.repeat(3)}<h3>When a rate is missing</h3>${PART}<h2>Fees</h2>${PART.repeat(2)}<h2>Problems with Rechnungsempfängeradressenänderungsanträge</h2>${PART}`,
};

/** A text of 200,000 characters. */
export const HUGE_ARTICLE: KeptArticle = {
  ...ARTICLE,
  html: Array.from(
    { length: 40 },
    (_, part) => `<h2>Part ${part + 1}</h2>${`<p>${'Words that go on and on. '.repeat(40)}</p>`.repeat(5)}`,
  ).join(''),
};

/** What a broken or captured desk might send in place of an article. */
export const HOSTILE_HTML = `<script>window.harmed = 'script'</script>
<p id="top" class="frame" style="position:fixed;inset:0" data-x="1" onclick="window.harmed='click'" onmouseover="window.harmed='over'">Harmless words</p>
<img src="x" onerror="window.harmed='img'"><img src="https://tracker.example/p.gif" alt="tracker">
<img alt="own" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">
<a href="javascript:window.harmed='link'">script link</a> <a href="data:text/html,<script>1</script>">data link</a>
<a href="//evil.example/x">other host</a> <a href="../up">up</a> <a href="https://ledgerly.com/prices">web link</a> <a href="share">article link</a>
<iframe src="https://evil.example"></iframe><object data="x"></object><form action="https://evil.example"><input name="code"><button>Sign in</button></form>
<svg><use href="#x"></use><script>window.harmed='svg'</script></svg><math><mtext><table><mglyph><style><img src=x onerror="window.harmed='mxss'"></style></mglyph></table></mtext></math>
<style>body{display:none}</style><base href="https://evil.example"><meta http-equiv="refresh" content="0;url=https://evil.example">`;
