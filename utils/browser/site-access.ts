import { browser } from './browser';

/** Stores of extensions, where browsers keep every extension out, whatever the person allows. */
const STORES =
  /^https:\/\/(?:chromewebstore|chrome)\.google\.com\/|^https:\/\/addons\.mozilla\.org\/|edge\/addons/;

/** More tabs tell nothing more. */
const MOST_TRIES = 5;

/**
 * Whether the person has left us every site, or has narrowed us to some. The truth is the attempt: a script that does
 * nothing is run in web pages that are open. What the browser says about the permission is a hint: it decides only
 * when no page is open that could tell.
 */
export async function readSiteAccess(): Promise<'every' | 'some'> {
  const [outcomes, hint] = await Promise.all([tryOpenPages(), hintOfAccess()]);
  return accessOf(outcomes, hint);
}

/** @param outcomes whether each attempt went well */
export function accessOf(outcomes: boolean[], hint: boolean): 'every' | 'some' {
  const allRefused = outcomes.length > 0 && outcomes.every((ran) => !ran);
  return hint && !allRefused ? 'every' : 'some';
}

async function tryOpenPages(): Promise<boolean[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], status: 'complete' });
  const telling = tabs.filter(({ url, discarded }) => url && !discarded && !STORES.test(url));
  return Promise.all(telling.slice(0, MOST_TRIES).map(({ id }) => tryPage(id)));
}

async function tryPage(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => true });
    return true;
  } catch {
    return false;
  }
}

const hintOfAccess = (): Promise<boolean> => browser.permissions.contains({ origins: ['<all_urls>'] });
