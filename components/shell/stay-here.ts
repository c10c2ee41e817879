interface Leaving extends Event {
  destination: { url: string; sameDocument: boolean };
  navigationType: string;
}

/**
 * Keeps this page where it is: links open elsewhere, so nothing has to lead it away. No content policy can refuse markup
 * that refreshes a page to an address of its own.
 */
export function stayHere(): void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType } = event as Leaving;
    const leads = /^(https?|(chrome|moz)-extension):/i.test(destination.url);
    if (leads && !destination.sameDocument && navigationType !== 'reload') event.preventDefault();
  });
}
