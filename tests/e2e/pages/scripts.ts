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
