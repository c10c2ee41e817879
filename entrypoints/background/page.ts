import { readEnvironment } from '../../utils/browser/environment';
import { activeTab } from '../../utils/browser/tabs';
import type { PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import type { PageLink } from '../../utils/protocol/desk-api';
import { LIMITS } from '../../utils/protocol/limits';

interface ShownPage {
  url?: string;
  title?: string;
}

export const readPage: PageHandlers['readPage'] = async (_, { windowId }) => {
  const tab = await activeTab(windowId);
  return succeed({ page: pageLinkOf(tab), query: queryOf(tab), environment: await readEnvironment(tab) });
};

/** Address without query and fragment, where secrets travel; null for pages of the browser and files. */
export function pageLinkOf(tab: ShownPage | null): PageLink | null {
  const url = tab?.url ? new URL(tab.url) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  const address = url.origin + url.pathname;
  if (address.length > LIMITS.url) return null;
  return { url: address, title: (tab?.title ?? '').slice(0, LIMITS.title) };
}

/** The rest of the address: empty when there is none, and when it would be too long to send. */
export function queryOf(tab: ShownPage | null): string {
  const page = pageLinkOf(tab);
  if (!page || !tab?.url) return '';
  const { search, hash } = new URL(tab.url);
  const rest = search + hash;
  return page.url.length + rest.length > LIMITS.url ? '' : rest;
}
