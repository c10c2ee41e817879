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

/** What a page's own names do to scripts that trust the document. */
export const NAMES: OddPage[] = [
  ...['body', 'documentElement', 'createElement', 'createElementNS', 'querySelector'].map(named),
  ...['contentType', 'addEventListener', 'fullscreenElement', 'defaultView', 'activeElement', 'append'].map(
    named,
  ),
  {
    name: 'named-on-the-window',
    body: html(
      OF_WINDOW.map((id) => `<a id="${id}"></a><a id="${id}" name="runtime" href="x:"></a>`).join(''),
    ),
    corner: 'works',
  },
];
