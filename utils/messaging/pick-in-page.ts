import { browser } from '../browser/browser';
import { runInFrames } from '../browser/inject';
import { activeTab, ownWindow } from '../browser/tabs';
import type { Picked, PickKind } from '../marks/picked';
import type { PickerNotices } from './protocol';

/** A person who is pointing at something on the page beside ours. */
export interface PickingInPage {
  /** What was picked; null when it was given up, or the page has gone. */
  picked: Promise<Picked | null>;
  /** Hands on a key that was pressed here; answers what is pointed at then, in words. */
  press: (key: string, shift: boolean) => Promise<string>;
}

/**
 * Lets the person pick something on the page of this window. The page beside us keeps the focus of the keyboard only
 * when it is clicked, so keys pressed here are handed on.
 * @returns null where no script of ours may run
 */
export async function pickInPage(kind: PickKind, hint: string): Promise<PickingInPage | null> {
  const tabId = (await activeTab(await ownWindow()))?.id;
  if (tabId === undefined) return null;
  try {
    await runInFrames(tabId, '/page-picker.js', 'top');
  } catch {
    return null;
  }
  const ask = <N extends keyof PickerNotices>(notice: N, args: Parameters<PickerNotices[N]>[0]) =>
    browser.tabs.sendMessage(tabId, { notice, ...args }, { frameId: 0 }) as Promise<
      ReturnType<PickerNotices[N]> | undefined
    >;
  return {
    picked: ask('pick', { kind, hint }).then(
      (answer) => answer?.picked ?? null,
      () => null,
    ),
    press: (key, shift) =>
      ask('pickKey', { key, shift }).then(
        (answer) => answer?.words ?? '',
        () => '',
      ),
  };
}
