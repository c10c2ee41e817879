import { html, type OddPage } from './odd-page';

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const frames = [
  'sandbox src="inner"',
  'sandbox="allow-scripts" srcdoc="Inner"',
  'src="about:blank"',
  'loading="lazy" src="inner"',
];
const ROWS = '<tr><td>1<td>2<td>3<td>4'.repeat(5000);

/** Documents of every making in which a button makes sense. */
export const DOCUMENTS: OddPage[] = [
  { name: 'quirks', body: '<title>Odd</title><p>No doctype', corner: 'works' },
  { name: 'empty', body: '', corner: 'works' },
  {
    name: 'xhtml',
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><html ${XHTML}><head><title>Odd</title></head><body><p>Well-formed</p></body></html>`,
    corner: 'works',
  },
  {
    name: 'xhtml-with-prefix',
    type: 'application/xhtml+xml',
    body: `<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Odd</h:title></h:head><h:body>Here</h:body></h:html>`,
    corner: 'works',
  },
  {
    name: 'unclosed',
    body: '<!doctype html><title>Odd</title><table><tr><td><b><!-- never closed',
    corner: 'works',
  },
  { name: 'plaintext-element', body: '<!doctype html><body>Here<plaintext></body></html>', corner: 'works' },
  {
    name: 'script-in-table',
    body: '<!doctype html><table><script>document.write("<p>Written")</script></table>',
    corner: 'works',
  },
  { name: 'utf-16', type: 'text/html', body: utf16(html('\u{1F600}')), corner: 'works' },
  { name: 'shift-jis', type: 'text/html; charset=shift_jis', body: html('\\\\~'), corner: 'works' },
  { name: 'wrong-charset', type: 'text/html; charset=iso-2022-jp', body: html('\u001b$B'), corner: 'works' },
  { name: 'not-found', status: 404, body: html('Not here'), corner: 'works', says: /404/ },
  { name: 'server-error', status: 500, body: html('Broken'), corner: 'works', says: /500/ },
  {
    name: 'base-elsewhere',
    body: html('', '<base href="http://127.0.0.1:9/" target="_blank">'),
    corner: 'works',
  },
  {
    name: 'refreshed',
    body: html('', '<meta http-equiv="refresh" content="0;url=refreshed/next">'),
    parts: { next: html('Next') },
    corner: 'works',
  },
  { name: 'twenty-thousand-cells', body: html(`<table>${ROWS}</table>`), corner: 'works' },
  {
    name: 'scrolled-to-the-end',
    body: html('<div style="height:40000px"></div>'),
    act: 'scrollTo(0, 40000)',
    corner: 'works',
  },
  {
    name: 'wider-than-the-window',
    body: html('<div style="width:9000px">Wide</div>'),
    act: 'scrollTo(9000, 0)',
    corner: 'works',
  },
  { name: 'picture-that-never-comes', body: html('<img src="/never" alt="">'), corner: 'works' },
  { name: 'design-mode', body: html('<script>document.designMode = "on"</script>'), corner: 'works' },
  {
    name: 'frames-of-every-kind',
    body: html(
      `${frames.map((of) => `<iframe ${of.replace('inner', 'frames-of-every-kind/inner')}></iframe>`).join('')}<object data="frames-of-every-kind/inner"></object><embed src="frames-of-every-kind/inner">`,
    ),
    parts: { inner: html('Inner') },
    corner: 'works',
  },
  {
    name: 'declarative-shadow',
    body: html('<div><template shadowrootmode="closed"><slot></slot><button>Help</button></template></div>'),
    corner: 'works',
  },
  {
    name: 'speculation-rules',
    body: html(
      '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/empty"]}]}</script>',
    ),
    corner: 'works',
  },
];
