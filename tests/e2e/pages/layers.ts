import { HOST, html, type OddPage } from './odd-page';

const MODAL = '<dialog id="d"><p>Sure?</p><form method="dialog"><button>Yes</button></form></dialog>';
const POPOVER = '<div id="p" popover="manual" style="width:100vw;height:100vh">In front</div>';
const inCorner =
  'position:fixed;right:16px;bottom:16px;width:60px;height:60px;border-radius:50%;background:teal';

const TRAP = `
  const within = (event) => document.getElementById('trap').contains(event.target);
  for (const name of ['mousedown', 'touchstart', 'click'])
    document.addEventListener(name, (event) => within(event) || (event.preventDefault(), event.stopImmediatePropagation()), true)`;

/** What a page puts in front of everything else. */
export const LAYERS: OddPage[] = [
  { name: 'modal-dialog', body: html(MODAL), act: 'd.showModal()', corner: 'alive' },
  {
    name: 'modal-dialog-from-the-start',
    body: html(`${MODAL}<script>d.showModal()</script>`),
    corner: 'alive',
  },
  { name: 'modal-dialog-closed-again', body: html(MODAL), act: 'd.showModal(); d.close()', corner: 'works' },
  { name: 'modal-dialog-taken-away', body: html(MODAL), act: 'd.showModal(); d.remove()', corner: 'works' },
  {
    name: 'modal-dialog-in-a-shadow',
    body: html('<div id="s"></div>'),
    act: `const root = s.attachShadow({ mode: 'closed' }); root.append(document.createElement('dialog')); root.firstChild.showModal()`,
    corner: 'alive',
  },
  {
    name: 'dialog-in-a-dialog',
    body: html('<dialog id="a">One<dialog id="b">Two</dialog></dialog>'),
    act: 'a.showModal(); b.showModal()',
    corner: 'alive',
  },
  { name: 'dialog-beside-the-page', body: html(MODAL), act: 'd.show()', corner: 'works' },
  {
    name: 'dialog-as-large-as-the-window',
    body: html(
      '<dialog id="d" style="position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;transform:scale(1);overflow:hidden">All</dialog>',
    ),
    act: 'd.showModal()',
    corner: 'alive',
  },
  { name: 'popover', body: html(POPOVER), act: 'p.showPopover()', corner: 'alive' },
  {
    name: 'popover-hidden-again',
    body: html(POPOVER),
    act: 'p.showPopover(); p.hidePopover()',
    corner: 'works',
  },
  {
    name: 'light-popover',
    body: html(POPOVER.replace('manual', 'auto')),
    act: 'p.showPopover()',
    corner: 'alive',
  },
  {
    name: 'full-screen',
    body: html('<div id="f">Film</div>'),
    act: 'await f.requestFullscreen()',
    corner: 'alive',
  },
  {
    name: 'full-screen-left',
    body: html('<div id="f">Film</div>'),
    act: 'await f.requestFullscreen(); await document.exitFullscreen()',
    corner: 'works',
  },
  { name: 'inert-root', body: html(''), act: 'document.documentElement.inert = true', corner: 'alive' },
  { name: 'inert-body', body: html(''), act: 'document.body.inert = true', corner: 'works' },
  {
    name: 'root-hidden-from-readers',
    body: html('').replace('<html', '<html aria-hidden="true"'),
    corner: 'works',
  },
  {
    name: 'view-transition',
    body: html(''),
    act: `await document.startViewTransition(() => { document.body.append('Next') }).finished`,
    corner: 'works',
  },
  {
    name: 'focus-trap',
    body: html(`<div id="trap"><button>In here</button></div><script>${TRAP}</script>`),
    corner: 'deaf',
  },
  {
    name: 'own-corner-button',
    body: html(`<button id="own" style="${inCorner}">Chat</button>`),
    corner: 'works',
    clear: '#own',
  },
  {
    name: 'own-corner-frame',
    body: html(`<iframe id="own" style="${inCorner};border:0" srcdoc="<button>Chat</button>"></iframe>`),
    corner: 'works',
    clear: '#own',
  },
  {
    name: 'popover-in-a-shadow',
    body: html('<div id="s"></div>'),
    act: `const root = s.attachShadow({ mode: 'closed' }); root.innerHTML = '${POPOVER}'; root.firstChild.showPopover()`,
    corner: 'alive',
  },
  {
    name: 'popover-shown-again-and-again',
    body: html(POPOVER),
    act: 'p.showPopover(); setInterval(() => { p.hidePopover(); p.showPopover() }, 300)',
    corner: 'alive',
  },
  {
    name: 'messages-in-the-top-layer',
    body: html(POPOVER.replace('style="', 'style="pointer-events:none;background:none;')),
    act: 'p.showPopover()',
    corner: 'works',
  },
  {
    name: 'full-screen-root',
    body: html(''),
    act: 'await document.documentElement.requestFullscreen()',
    corner: 'alive',
  },
  { name: 'inert-host', body: html(''), act: `${HOST}.inert = true`, corner: 'alive' },
  {
    name: 'host-as-a-popover',
    body: html(''),
    act: `${HOST}.popover = 'manual'; ${HOST}.showPopover()`,
    corner: 'works',
  },
  {
    name: 'host-with-children',
    body: html(''),
    act: `${HOST}.innerHTML = '<p style="position:fixed;inset:0;z-index:9">Over it</p>'`,
    corner: 'works',
  },
  {
    name: 'host-with-attributes',
    body: html(''),
    act: `for (const [name, value] of Object.entries({ slot: 'x', role: 'none', 'aria-hidden': 'true', tabindex: '-1', contenteditable: 'true', draggable: 'true', dir: 'rtl', lang: 'xx', translate: 'no', exportparts: 'x', is: 'x', id: 'body', class: 'x', autofocus: '', title: 'x' })) ${HOST}.setAttribute(name, value)`,
    corner: 'works',
  },
  {
    name: 'editor-as-large-as-the-window',
    body: html('').replace('<body', '<body contenteditable style="margin:0;min-height:100vh"'),
    act: 'document.body.focus()',
    corner: 'aside',
  },
  {
    name: 'field-as-large-as-the-window',
    body: html('<textarea id="own" style="position:fixed;inset:0;width:100%;height:100%"></textarea>'),
    act: 'own.focus()',
    corner: 'aside',
  },
  {
    name: 'field-in-the-corner',
    body: html('<input id="own" style="position:fixed;right:0;bottom:20px;width:300px;height:40px">'),
    act: 'own.focus()',
    corner: 'alive',
    clear: '#own',
  },
];
