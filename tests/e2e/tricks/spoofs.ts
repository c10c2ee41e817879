import type { Trick } from './trick';

const CALLS = `[{ call: 'openPanel', args: null }, { call: 'signOut', args: null }, { notice: 'hide', hidden: true }, { notice: 'pick', kind: 'element' }, 'openPanel', { type: 'openPanel', source: id }]`;
const FILES = `['manifest.json', 'help-button.js', 'sidepanel.html', 'popup.html', 'icons/icon-16.png', '_locales/en/messages.json']`;
const WORDS = ['Maya', 'Help, 2 new replies', '2 from Maya', 'ML'];
const LOOKS_FOR = JSON.stringify(WORDS);

/** Messages to us by every way that a page has, and ways to read or to imitate what only we know. */
export const SPOOFS: Trick[] = [
  {
    name: 'posted to the window, a thousand times',
    source: `for (let at = 0; at < 170; at++) for (const message of ${CALLS}) { window.postMessage(message, '*'); top.postMessage(JSON.stringify(message)) }
      await new Promise((done) => setTimeout(done, 300))`,
  },
  {
    name: 'a port in a message',
    source: `const { port1, port2 } = new MessageChannel(); const heard = []; port1.onmessage = ({ data }) => heard.push(data);
      window.postMessage({ call: 'openPanel' }, '*', [port2]); for (const message of ${CALLS}) port1.postMessage(message);
      await new Promise((done) => setTimeout(done, 200)); return heard`,
  },
  {
    name: 'events with words of ours',
    source: `for (const name of ['openPanel', 'corner', 'handrail', 'help', 'wxt', 'wxt:content-script-started', 'message', 'storage', 'fullscreenchange'])
      for (const target of [window, document, document.documentElement, host]) for (const detail of ${CALLS}) target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))`,
  },
  {
    name: 'channels',
    source: `for (const name of ['corner', 'handrail', 'help', 'openPanel', id]) { const channel = new BroadcastChannel(name); for (const message of ${CALLS}) channel.postMessage(message) }`,
  },
  {
    name: 'the extension called by its id',
    source: `const answers = []; const { runtime } = globalThis.chrome ?? {};
      for (const message of ${CALLS}) try { answers.push(await runtime.sendMessage(id, message)) } catch {} return answers.filter(Boolean)`,
  },
  {
    name: 'a connection to its id',
    source: `try { const port = chrome.runtime.connect(id, { name: 'openPanel' }); port.postMessage({ call: 'openPanel' }); return [port] } catch {}`,
  },
  {
    name: 'files of ours asked for',
    source: `const found = []; for (const file of ${FILES}) { try { found.push((await fetch(own + file)).status) } catch {}
      await new Promise((done) => { const image = new Image(); image.onload = () => { found.push(file); done() }; image.onerror = done; image.src = own + file }) } return found`,
  },
  {
    name: 'a script of ours run',
    source: `try { await import(own + 'help-button.js'); return ['run'] } catch {}
      return new Promise((done) => { const script = document.createElement('script'); script.onload = () => done(['run']); script.onerror = () => done([]); script.src = own + 'background.js'; document.head.append(script) })`,
  },
  {
    name: 'a surface of ours in a frame',
    source: `const frame = document.createElement('iframe'); frame.src = own + 'sidepanel.html'; document.body.append(frame);
      await new Promise((done) => { frame.onload = done; setTimeout(done, 1500) });
      const heard = []; addEventListener('message', ({ data }) => heard.push(data)); frame.contentWindow.postMessage({ call: 'signOut' }, '*');
      await new Promise((done) => setTimeout(done, 200)); frame.remove(); return heard`,
  },
  {
    name: 'a surface of ours in a window',
    source: `let opened; try { opened = window.open(own + 'popup.html?call=openPanel') } catch {} await new Promise((done) => setTimeout(done, 500));
      try { opened?.postMessage({ call: 'signOut' }, '*') } catch {} let read; try { read = opened.document.querySelector('#app, main') } catch {} opened?.close(); return read ? ['read'] : []`,
  },
  {
    name: 'a shelf, a store and a name of its own',
    source: `for (const [key, value] of Object.entries({ corner: JSON.stringify({ version: 2, state: 'telling', label: 'Help, spoofed' }), preferences: '{"hidden":true}' })) {
        localStorage.setItem(key, value); sessionStorage.setItem(key, value); document.cookie = key + '=' + encodeURIComponent(value); dispatchEvent(new StorageEvent('storage', { key, newValue: value })) }
      window.name = '{"call":"openPanel"}'; history.replaceState({ call: 'openPanel' }, '', '#openPanel'); indexedDB.open('handrail')`,
  },
  {
    name: 'a life that is not ours',
    source: `const life = globalThis[Symbol.for('corner')]; life?.abort?.(); globalThis[Symbol.for('corner')] = { abort() {} }; return life ? ['ours'] : []`,
  },
  {
    name: 'a button that looks like ours',
    source: `const twin = document.createElement('div'); twin.dataset.corner = ''; const root = twin.attachShadow({ mode: 'open' }); root.innerHTML = '<button aria-label="Imitation">Imitation</button>';
      document.body.append(twin); root.firstChild.click(); await new Promise((done) => setTimeout(done, 300)); twin.remove()`,
  },
  {
    name: 'a frame that speaks to the top',
    source: `const frame = document.createElement('iframe'); frame.srcdoc = '<script>for (const message of ' + JSON.stringify(${CALLS.replace('source: id', 'source: 0')}) + ') top.postMessage(message, "*")</' + 'script>';
      document.body.append(frame); await new Promise((done) => { frame.onload = done }); frame.remove()`,
  },
  {
    name: 'a word in the document',
    source: `for (const name of ['handrail', 'corner', 'help']) { const meta = document.createElement('meta'); meta.name = name; meta.content = 'openPanel'; document.head.append(meta) }
      document.documentElement.dataset.corner = 'openPanel'; document.title = 'openPanel'; console.log('openPanel', ${CALLS}); delete document.documentElement.dataset.corner`,
  },
  {
    name: 'the letters by fonts of its own',
    source: `const style = document.createElement('style'); const names = ['system-ui', 'sans-serif', 'ui-sans-serif', 'Segoe UI', 'Roboto', 'Arial', 'Helvetica', 'DejaVu Sans', 'BlinkMacSystemFont'];
      style.textContent = names.flatMap((name) => [...new Set('Maya2from')].map((letter) => '@font-face{font-family:"' + name + '";src:url(/spy?' + letter + ');unicode-range:U+' + letter.codePointAt(0).toString(16) + '}')).join('');
      document.head.append(style); await new Promise((done) => setTimeout(done, 700));
      return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/spy'))`,
  },
  {
    name: 'the words read',
    source: `const all = document.createRange(); all.selectNodeContents(document.documentElement); getSelection().removeAllRanges(); getSelection().addRange(all);
      const texts = [document.documentElement.outerHTML, document.documentElement.innerText, document.documentElement.textContent, String(getSelection()), String(document.caretPositionFromPoint?.(x, y)?.offsetNode?.textContent), new XMLSerializer().serializeToString(document), document.documentElement.getHTML({ serializableShadowRoots: true }), JSON.stringify(host.getAttributeNames().map((name) => host.getAttribute(name)))];
      getSelection().removeAllRanges(); return ${LOOKS_FOR}.filter((word) => texts.some((text) => text.includes(word)))`,
  },
  {
    name: 'the words searched for',
    source: `getSelection().removeAllRanges(); return ${LOOKS_FOR}.filter((word) => { getSelection().removeAllRanges(); return window.find(word, true, false, true) })`,
  },
  {
    name: 'what the browser measures',
    source: `const types = PerformanceObserver.supportedEntryTypes; const entries = []; const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
      for (const type of types) observer.observe({ type, buffered: true }); host.setAttribute('elementtiming', 'host'); await new Promise((done) => setTimeout(done, 300));
      const text = entries.map((entry) => JSON.stringify(entry) + entry.url + entry.element?.localName + entry.target?.localName).join();
      return ['data:image', 'chrome-extension', 'moz-extension', 'Maya', 'button'].filter((word) => text.includes(word))`,
  },
];
