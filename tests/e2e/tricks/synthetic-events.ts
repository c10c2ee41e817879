import type { Trick } from './trick';

const AT =
  '{ bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, view: window, detail: 1 }';
const PRESSES = ['pointerover', 'pointerenter', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
const key = (name: string): string =>
  `for (const type of ['keydown', 'keypress', 'keyup']) host.dispatchEvent(new KeyboardEvent(type, { key: '${name}', code: '${name}', bubbles: true, composed: true }));`;
/** Takes the button away, so that it is made anew with the tools that the page has changed. */
const MADE_ANEW = 'host.remove(); await new Promise((done) => setTimeout(done, 800));';

/** Events that no person has made, and what else could press a button by script. */
export const SYNTHETIC_EVENTS: Trick[] = [
  { name: 'click()', source: 'host.click()' },
  { name: 'a mouse event', source: `host.dispatchEvent(new MouseEvent('click', ${AT}))` },
  {
    name: 'a whole press of the pointer',
    source: `for (const type of ${JSON.stringify(PRESSES)}) host.dispatchEvent(new PointerEvent(type, { ...${AT}, pointerId: 1, isPrimary: true }))`,
  },
  {
    name: 'a touch',
    source: `if (!window.Touch) return; const touch = new Touch({ identifier: 1, target: host, clientX: x, clientY: y });
      for (const type of ['touchstart', 'touchend']) host.dispatchEvent(new TouchEvent(type, { ...${AT}, touches: [touch], changedTouches: [touch] }))`,
  },
  {
    name: 'an event of the old kind',
    source: `const event = document.createEvent('MouseEvents'); event.initMouseEvent('click', true, true, window, 1, x, y, x, y, false, false, false, false, 0, null); host.dispatchEvent(event)`,
  },
  { name: 'focus and Enter', source: `host.tabIndex = 0; host.focus(); ${key('Enter')}` },
  { name: 'focus and Space', source: `host.tabIndex = 0; host.focus(); ${key(' ')}` },
  {
    name: 'focus handed on',
    source: `host.autofocus = true; host.focus({ focusVisible: true }); document.activeElement.click()`,
  },
  { name: 'what stands at the point', source: 'document.elementFromPoint(x, y)?.click()' },
  {
    name: 'all that stands at the point',
    source: 'for (const one of document.elementsFromPoint(x, y)) if (one.click) one.click()',
  },
  {
    name: 'an event that calls itself trusted',
    source: `const event = new MouseEvent('click', ${AT});
      try { Object.defineProperty(event, 'isTrusted', { get: () => true }) } catch {}
      try { Object.setPrototypeOf(event, { isTrusted: true, type: 'click' }) } catch {}
      try { host.dispatchEvent(event) } catch {}
      host.dispatchEvent(new (class extends MouseEvent { get isTrusted() { return true } })('click', ${AT}))`,
  },
  {
    name: 'a trusted event, used again',
    source: `const event = await new Promise((done) => { addEventListener('message', done, { once: true }); postMessage('mine') });
      try { host.dispatchEvent(event) } catch {}
      const played = window.kept; if (played) host.dispatchEvent(played)`,
  },
  {
    name: 'a label around it',
    source: `const label = document.createElement('label'); const form = document.createElement('form'); form.onsubmit = () => false;
      host.id = 'host'; label.htmlFor = 'host'; form.append(label); document.body.append(form); label.click(); form.requestSubmit()`,
  },
  {
    name: 'a button that commands it',
    source: `const button = document.createElement('button'); document.body.append(button); host.popover = 'auto';
      button.commandForElement = host; for (const command of ['toggle-popover', '--click', 'show-modal']) { button.command = command; button.click() }
      button.popoverTargetElement = host; button.click(); host.removeAttribute('popover')`,
  },
  {
    name: 'a key of its own',
    source: `host.accessKey = 'h'; host.tabIndex = 0; host.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', altKey: true, bubbles: true }))`,
  },
  {
    name: 'a copy',
    source: `const copy = host.cloneNode(true); document.body.append(copy); copy.click(); copy.firstElementChild?.click(); copy.remove();
      const made = document.createElement('div'); made.innerHTML = host.outerHTML; made.firstChild.click()`,
  },
  {
    name: 'a stolen root',
    source: `const stolen = []; const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (of) { const root = attach.call(this, { ...of, mode: 'open' }); stolen.push(root); return root };
      ${MADE_ANEW} for (const root of stolen) root.querySelector('button')?.click(); return stolen.length`,
  },
  {
    name: 'a stolen handler',
    source: `const stolen = []; const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, handler, how) { if (this !== window) stolen.push(handler); return add.call(this, type, handler, how) };
      for (const name of ['onclick', 'onpointerenter', 'onkeydown']) Object.defineProperty(HTMLElement.prototype, name, { set(handler) { stolen.push(handler) } });
      ${MADE_ANEW} for (const handler of stolen) try { handler({ isTrusted: true, type: 'click' }) } catch {} return stolen.length`,
  },
  {
    name: 'the root by its doors',
    source: `const doors = [host.shadowRoot, host.openOrClosedShadowRoot, globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host)];
      try { doors.push(host.attachShadow({ mode: 'open' })) } catch {}
      try { doors.push(host.attachInternals().shadowRoot) } catch {}
      return doors.filter(Boolean).length`,
  },
  {
    name: 'the path of an event',
    source: `const seen = []; addEventListener('click', (event) => seen.push(...event.composedPath()), true); host.click();
      document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', ${AT})); return seen.filter((one) => one.localName === 'button' || one instanceof ShadowRoot).length`,
  },
  {
    name: 'a drop',
    source: `const dataTransfer = new DataTransfer(); dataTransfer.setData('text/plain', 'openPanel');
      for (const type of ['dragenter', 'dragover', 'drop']) host.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, dataTransfer }))`,
  },
  {
    name: 'another document',
    source: `const frame = document.createElement('iframe'); document.body.append(frame); const other = frame.contentDocument;
      other.body.append(other.adoptNode(host)); host.click(); host.dispatchEvent(new frame.contentWindow.MouseEvent('click', ${AT})); frame.remove()`,
  },
  {
    name: 'the words found and followed',
    source: `getSelection().removeAllRanges(); window.find('Help'); document.execCommand('insertText', false, 'x'); document.activeElement.click(); ${key('Enter')}`,
  },
  {
    name: 'a menu, a wheel, a swipe',
    source: `for (const type of ['contextmenu', 'dblclick', 'auxclick', 'mouseenter', 'focus', 'focusin', 'toggle', 'command', 'beforeinput', 'input', 'change', 'submit'])
      host.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      host.dispatchEvent(new WheelEvent('wheel', ${AT}))`,
  },
];
