import { html, type OddPage } from './odd-page';

/** An element of this name stands where scripts expect a property of the document, in every script's world. */
const named = (name: string): OddPage => ({
  name: `named-${name}`,
  body: html(`<form name="${name}"></form><img name="${name}" alt="">`),
  corner: 'works',
});

const OF_WINDOW = [
  'chrome',
  'browser',
  'requestIdleCallback',
  'MutationObserver',
  'CSSStyleSheet',
  'location',
  'top',
  'document',
  'self',
];

const OF_ELEMENT = [
  'matches',
  'closest',
  'contains',
  'getBoundingClientRect',
  'isContentEditable',
  'shadowRoot',
  'parentNode',
  'localName',
  'style',
];

/** What a page's own names do to scripts that trust the document. */
export const NAMES: OddPage[] = [
  ...['body', 'documentElement', 'createElement', 'createElementNS', 'querySelector'].map(named),
  ...['contentType', 'addEventListener', 'fullscreenElement', 'defaultView', 'activeElement', 'append'].map(
    named,
  ),
  ...['elementFromPoint', 'elementsFromPoint', 'visibilityState'].map(named),
  {
    name: 'named-in-a-form',
    body: html(
      `<form id="own" style="position:fixed;right:16px;bottom:16px;width:60px;height:60px;overflow:hidden;background:teal">${OF_ELEMENT.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`,
    ),
    corner: 'works',
    clear: '#own',
  },
  {
    name: 'named-on-the-window',
    body: html(
      OF_WINDOW.map((id) => `<a id="${id}"></a><a id="${id}" name="runtime" href="x:"></a>`).join(''),
    ),
    corner: 'works',
  },
];
