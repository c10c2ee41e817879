import { browser } from './browser';

const BLUE = '#1F5EDB';
const AMBER = '#875000';

/** Shows a text on the toolbar icon; empty for none. `answer` is blue, `signed-out` amber. */
export async function showBadge(text: string, meaning: 'answer' | 'signed-out'): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: meaning === 'answer' ? BLUE : AMBER });
  await browser.action.setBadgeText({ text });
  // Missing in older browsers, where the default is readable too.
  await browser.action.setBadgeTextColor?.({ color: '#FFFFFF' });
}

/** The title of the toolbar icon, which screen readers speak. */
export const nameIcon = (title: string): Promise<void> => browser.action.setTitle({ title });
