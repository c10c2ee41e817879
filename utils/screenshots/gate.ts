import type { ProblemCode } from '../problems/problem';

/** Stores of extensions, where browsers keep every extension out, whatever the person allows. */
const STORES =
  /^https:\/\/(?:chromewebstore|chrome)\.google\.com\/(?:webstore)?|^https:\/\/addons\.mozilla\.org\/|^https:\/\/microsoftedge\.microsoft\.com\/addons/;
const BLANK =
  /^(?:about:(?:blank|newtab|home|privatebrowsing)|chrome:\/\/(?:newtab|new-tab-page)\/?|edge:\/\/newtab\/?)$/;
const WEB = /^(?:https?|file|ftp):/;

/** Why no picture of an address can be taken; null when it is worth trying, as with an address we may not know. */
export function problemOfAddress(address: string | undefined): ProblemCode | null {
  if (!address) return null;
  if (STORES.test(address)) return 'capture-store-page';
  if (BLANK.test(address)) return 'capture-blank';
  if (!WEB.test(address)) return 'capture-browser-page';
  return null;
}

/**
 * What the browser's refusal of a picture means. The attempt is the only truth about permission. The address of a page
 * of the browser is not told to us; Chrome refuses it in words of its own, whatever sites the person allows.
 */
export function problemOfRefusal(error: unknown): ProblemCode {
  const words = String(error);
  if (/activeTab' permission is not in effect/i.test(words)) return 'capture-browser-page';
  if (/MAX_CAPTURE|quota/i.test(words)) return 'capture-too-often';
  if (/no window|window.*(?:closed|not found)|no tab|tab.*closed/i.test(words)) return 'capture-window-gone';
  if (/permission|cannot access|not allowed|activeTab|all_urls/i.test(words)) return 'capture-refused';
  return 'capture-failed';
}
