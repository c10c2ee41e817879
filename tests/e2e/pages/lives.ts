import { HOST, html, type OddPage, scripted } from './odd-page';

const after = (name: string, act: string, corner: OddPage['corner'] = 'works'): OddPage => ({
  name,
  body: html(''),
  act,
  corner,
});
const NEXT = `'<head><title>Next</title></head><body><main>Next</main></body>'`;

/** Takes the button away and counts in `taken` how often. */
const TAKE_AWAY = `{ const host = ${HOST}; if (host) { host.remove(); window.taken = (window.taken ?? 0) + 1 } }`;

const carryOff = `window.taken = 0;
  setInterval(() => {
    for (const host of document.querySelectorAll('html>[data-corner]')) {
      window.taken += 1;
      attic.append(host);
    }
  }, 100)`;

/** Pages that turn into others without being loaded anew. */
export const LIVES: OddPage[] = [
  after('body-emptied', `document.body.innerHTML = ''`),
  after(
    'body-swapped',
    `const next = document.createElement('body'); next.append('Next'); document.body.replaceWith(next)`,
  ),
  after('body-gone', 'document.body.remove()'),
  after('root-written-anew', `document.documentElement.innerHTML = ${NEXT}`),
  after(
    'root-swapped',
    `const next = document.createElement('html'); next.innerHTML = ${NEXT}; document.documentElement.replaceWith(next)`,
  ),
  after(
    'root-gone-for-a-while',
    `const root = document.documentElement; root.remove(); await new Promise((done) => setTimeout(done, 300)); document.append(root)`,
  ),
  after(
    'written-anew',
    `document.open(); document.write('<!doctype html><title>Next</title><body>Next'); document.close()`,
  ),
  after(
    'written-anew-twice',
    `for (const word of ['One', 'Two']) { document.open(); document.write('<body>' + word); document.close(); await new Promise((done) => setTimeout(done, 600)) }`,
  ),
  after(
    'morphed',
    `for (const node of [...document.documentElement.childNodes]) if (node !== document.head && node !== document.body) node.remove(); document.body.replaceChildren('Next')`,
  ),
  after(
    'another-address',
    `history.pushState({}, '', '/another-address/deep?x#y'); document.querySelector('main').replaceChildren('Next')`,
  ),
  after('a-thousand-addresses', `for (let at = 0; at < 150; at++) history.replaceState({}, '', '#' + at)`),
  after('removed', `${HOST}.remove()`),
  after('removed-by-clearing', 'document.documentElement.replaceChildren(document.head, document.body)'),
  after('moved-alive', `document.documentElement.moveBefore?.(${HOST}, document.head)`),
  after('written-late', `document.write('<title>Next</title><p>Late')`),
  after(
    'root-of-another-kind',
    `const next = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.documentElement.replaceWith(next)`,
    'alive',
  ),
  after(
    'body-swapped-every-second',
    `setInterval(() => document.body.replaceWith(document.body.cloneNode(true)), 1000); await new Promise((done) => setTimeout(done, 2500))`,
  ),
  after('loading-stopped', 'window.stop()'),
  after('put-to-the-front', `document.documentElement.prepend(${HOST})`),
  after(
    'copied-fifty-times',
    `for (let at = 0; at < 50; at++) document.documentElement.append(${HOST}.cloneNode(true))`,
  ),
  {
    name: 'removed-at-once-for-ever',
    body: scripted(
      `new MutationObserver(() => ${TAKE_AWAY}).observe(document, { childList: true, subtree: true })`,
    ),
    corner: 'yields',
  },
  {
    name: 'removed-every-100-ms',
    body: scripted(`setInterval(() => ${TAKE_AWAY}, 100)`),
    corner: 'yields',
  },
  {
    name: 'replaced-by-a-copy',
    body: scripted(
      `window.copies = new Set();
       setInterval(() => {
         for (const host of document.querySelectorAll('[data-corner]')) {
           if (copies.has(host)) continue;
           const copy = host.cloneNode(true);
           copies.add(copy);
           host.replaceWith(copy);
           window.taken = (window.taken ?? 0) + 1;
         }
       }, 50)`,
    ),
    corner: 'yields',
  },
  {
    name: 'the-root-cleared-every-second',
    body: scripted(
      `setInterval(() => { if (${HOST}) { document.documentElement.replaceChildren(document.head, document.body); window.taken = (window.taken ?? 0) + 1 } }, 1000)`,
    ),
    corner: 'yields',
  },
  {
    name: 'carried-off-for-ever',
    body: html(`<div id="attic" hidden></div><script>${carryOff}</script>`),
    corner: 'yields',
  },
  {
    name: 'a-page-that-has-one-already',
    body: scripted(
      `const own = document.createElement('div'); own.dataset.corner = 'own'; document.documentElement.append(own)`,
    ),
    corner: 'works',
  },
];
