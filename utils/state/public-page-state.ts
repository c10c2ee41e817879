import { signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { ArticleSummary } from '../protocol/help-api';
import { deskAddress } from './session-state';

/** The address of an article in the public help centre; null when the desk has none for it. */
export function publicAddress(article: Pick<ArticleSummary, 'url'> | null | undefined): string | null {
  if (!article?.url || !deskAddress.value || !URL.canParse(article.url, deskAddress.value)) return null;
  const { href, protocol } = new URL(article.url, deskAddress.value);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

export const openInOwnWindow = (url: string) => call('openWindow', { url });

/** The address that was copied last, and whether the browser let it be. */
export const copied = signal<{ url: string; allowed: boolean } | null>(null);

export async function copyAddress(url: string): Promise<void> {
  const allowed = await navigator.clipboard.writeText(url).then(
    () => true,
    () => false,
  );
  copied.value = { url, allowed };
}
