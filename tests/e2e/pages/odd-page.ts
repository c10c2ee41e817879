/**
 * A page that is odd, strict or against the corner button, and what is expected of the button there. Plain data, so
 * that every browser is asked the same.
 */
export interface OddPage {
  /** Path of the page and name of the case. */
  name: string;
  body: string | Uint8Array;
  /** Content type; `text/html; charset=utf-8` when it is left out. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** More documents, below the page's own path. */
  parts?: Record<string, string>;
  /** Done in the page when the button has come: source of a function's body; may await. */
  act?: string;
  corner: Fate;
  /** A thing of the page that must be reached by a click in its middle: nothing of ours covers it. */
  clear?: string;
  /** What the page itself writes to the console as an error; nothing else may stand there. */
  says?: RegExp;
}

/**
 * - `works`: one button, all of it inside the window, in front at its middle; one click is one call.
 * - `alive`: as above, or nothing of it is to be seen: never visible and dead.
 * - `aside`: folded to the edge, half of it outside the window, and one click on what is left is one call.
 * - `absent`: no trace of it in the page.
 * - `yields`: the page takes it away and counts how often in `taken`; after three returns the button has gone for good.
 * - `deaf`: it stands, but the page takes every click before anybody else is told. Help is at the toolbar then.
 */
export type Fate = 'works' | 'alive' | 'aside' | 'absent' | 'yields' | 'deaf';

/** An ordinary document around what is odd. */
export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Odd</title>${head}</head>` +
  `<body><main><h1>Odd page</h1><p>Words to read.</p></main>${body}</body></html>`;

export const styled = (css: string): string => html('', `<style>${css}</style>`);

export const scripted = (source: string): string => html(`<script>${source}</script>`);

/** The host of the button, as any page can find it. */
export const HOST = `document.querySelector('[data-corner]')`;
