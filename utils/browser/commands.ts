import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser';

/** The keys that the manifest names: one opens help, one asks with a picture of the page. */
export type CommandName = '_execute_action' | 'screenshot';

/** The key of a command, as the browser writes it: `Alt+Shift+H`; empty when the person has set none. */
export async function shortcutOf(name: CommandName): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut ?? '';
}

/** Calls when the key for a picture is pressed, with the tab that is looked at. */
export function onScreenshotKey(press: (tab: Tabs.Tab) => void): void {
  // The polyfill's types end before the tab was given.
  const listener = (name: string, tab?: Tabs.Tab) => {
    if (name === ('screenshot' satisfies CommandName) && tab) press(tab);
  };
  browser.commands.onCommand.addListener(listener as (name: string) => void);
}
