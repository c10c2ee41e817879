interface Leaving extends Event {
  destination: { url: string };
}

/**
 * Keeps this page where it is: links open elsewhere, so nothing has to lead it to another site. No content policy can
 * refuse markup that refreshes a page to an address of its own.
 */
export function stayHere(): void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    if (/^https?:/i.test((event as Leaving).destination.url)) event.preventDefault();
  });
}
