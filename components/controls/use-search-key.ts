import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** As they are called on this machine. */
export const SEARCH_KEYS = /^(Mac|iP)/.test(navigator.platform) ? '⌘+K' : 'Ctrl+K';

/** Ctrl+K, ⌘K on a Mac, brings the focus to the search box. No key alone does: speech control would press it. */
export function useSearchKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isIt = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isIt || event.altKey || event.shiftKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);
}
