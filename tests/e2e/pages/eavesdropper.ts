import { html, type OddPage } from './odd-page';

/** Everything that tells of a key, a text, the clipboard or the focus, and whatever else a window can hear. */
const TYPING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'change',
  'select',
  'selectionchange',
  'selectstart',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'beforecopy',
  'beforecut',
  'beforepaste',
  'focus',
  'focusin',
  'focusout',
  'blur',
  'drop',
  'dragenter',
  'clipboardchange',
  'submit',
  'formdata',
  'invalid',
  'search',
];

/** A page that listens to everything before anybody else does, and keeps it in `heard`. */
export const EAVESDROPPER: OddPage = {
  name: 'eavesdropper',
  body: html(
    '<input id="own" aria-label="Own field">',
    `<script>
      window.heard = [];
      const names = new Set(${JSON.stringify(TYPING)});
      for (const of of [window, document, HTMLElement.prototype]) for (const name in of) if (name.startsWith('on')) names.add(name.slice(2));
      for (const target of [window, document, document.documentElement])
        for (const name of names) target.addEventListener(name, ({ type, key, data }) => heard.push([type, key, data].filter(Boolean).join(' ')), true);
    </script>`,
  ),
  corner: 'works',
};

/** What it may hear all the same: the pointer over it, and that its window changes. */
export const HARMLESS =
  /^(pointer|mouse|resize|scroll|visibilitychange|animation|transition|message|load|readystatechange|DOMContentLoaded|pageshow|contentvisibility)/;
