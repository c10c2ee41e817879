import { html, type OddPage, scripted } from './odd-page';

const runs = (name: string, source: string, corner: OddPage['corner'] = 'works'): OddPage => ({
  name,
  body: scripted(source),
  corner,
});

const eats = (names: string[], how: string) =>
  `for (const name of ${JSON.stringify(names)}) window.addEventListener(name, (event) => { ${how} }, true)`;
const POINTER = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick'];

/** Pages whose scripts get in the way, by intent or not. */
export const SCRIPTS: OddPage[] = [
  runs(
    'busy',
    `setInterval(() => { const end = performance.now() + 80; while (performance.now() < end); }, 90)`,
  ),
  runs('busy-at-the-start', `const end = performance.now() + 1500; while (performance.now() < end);`),
  runs('never-idle', `(function again() { setTimeout(again); })(); window.requestIdleCallback = undefined`),
  runs(
    'tools-taken-away',
    `for (const of of [Document, Element, Node, EventTarget, ShadowRoot, HTMLElement, MutationObserver])
       for (const name of Object.getOwnPropertyNames(of.prototype))
         if (/^(create|attach|append|query|addEvent|observe|setAttr|replace|remove$|adopted|click)/.test(name))
           Object.defineProperty(of.prototype, name, { get() { throw new Error('taken') }, set() {} })`,
  ),
  runs(
    'constructors-taken-away',
    `window.CSSStyleSheet = window.AbortController = window.MutationObserver = window.Promise = undefined`,
  ),
  runs(
    'prototypes-with-traps',
    `for (const name of ['corner', 'preferences', 'label', 'words', 'opened', 'sign', 'photo', 'folds', 'rise', 'held', 'frame', 'standing'])
       Object.defineProperty(Object.prototype, name, { get() { window.spied = name }, set() { window.spied = name } })`,
  ),
  runs(
    'roots-watched',
    `const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { window.spied = this; return attach.call(this, how) };
     const show = HTMLElement.prototype.showPopover; HTMLElement.prototype.showPopover = function () { window.spied = this; return show.call(this) }`,
  ),
  runs(
    'nodes-frozen',
    `for (const of of [Object, Array, Function, Promise, EventTarget, Node, Element, HTMLElement, HTMLDivElement, HTMLButtonElement, ShadowRoot, CSSStyleSheet]) Object.freeze(of.prototype)`,
  ),
  runs('body-with-a-shadow', `document.body.attachShadow({ mode: 'closed' }).append('Instead')`),
  runs(
    'pointer-captured',
    `addEventListener('pointerdown', ({ target, pointerId }) => { if (document.querySelector('main').contains(target)) document.body.setPointerCapture(pointerId) }, true)`,
  ),
  runs('scrolled-for-ever', `document.body.style.height = '9000px'; setInterval(() => scrollBy(0, 1), 20)`),
  runs(
    'resized-for-ever',
    `setInterval(() => { for (const name of ['resize', 'scrollend', 'focusin', 'toggle', 'fullscreenchange']) dispatchEvent(new Event(name)) }, 1)`,
  ),
  runs(
    'root-changed-for-ever',
    `setInterval(() => { document.documentElement.className = 'at-' + performance.now() }, 10)`,
  ),
  runs(
    'frozen',
    `Object.freeze(document); Object.freeze(Element.prototype); Object.freeze(document.documentElement)`,
  ),
  runs(
    'listening-to-everything',
    `for (const name in window) if (name.startsWith('on')) addEventListener(name.slice(2), () => {}, true)`,
  ),
  runs('pointer-prevented', eats(POINTER.slice(0, 4), 'event.preventDefault()')),
  runs(
    'keys-eaten',
    eats(['keydown', 'keyup', 'keypress'], 'event.preventDefault(); event.stopImmediatePropagation()'),
  ),
  runs('clicks-eaten', eats(POINTER, 'event.preventDefault(); event.stopImmediatePropagation()'), 'deaf'),
  runs('clicks-cancelled', eats(['click'], 'event.preventDefault()')),
  runs('click-anywhere', `document.addEventListener('click', () => { document.body.append('Clicked') })`),
  runs(
    'focus-taken',
    `const field = document.createElement('input'); document.body.append(field); setInterval(() => field.focus(), 50)`,
  ),
  runs('asks-at-the-start', `confirm('Sure?')`),
  {
    ...runs('breaks', `setTimeout(() => { throw new Error('mine') }); Promise.reject(new Error('mine'))`),
    says: /mine/,
  },
  runs(
    'errors-watched',
    `onerror = (...of) => { window.spied = of }; onunhandledrejection = (event) => { window.spied = event.reason }`,
  ),
  runs('console-taken', `for (const name in console) console[name] = (...of) => { window.spied = of }`),
  runs(
    'elements-defined',
    `for (const name of ['help-button', 'handrail-corner', 'corner-button']) customElements.define(name, class extends HTMLElement {})`,
  ),
  runs('page-with-a-worker', `new Worker(URL.createObjectURL(new Blob(['setInterval(() => {}, 1)'])))`),
  runs(
    'many-tabs-of-itself',
    `new BroadcastChannel('help').postMessage('openPanel'); localStorage.setItem('corner', '{}')`,
  ),
  {
    name: 'many-scripts',
    body: html('<script>document.title += 1</script>'.repeat(400)),
    corner: 'works',
  },
];
