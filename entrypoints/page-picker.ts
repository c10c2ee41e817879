import type { UnlistedScriptDefinition } from 'wxt';
import { startPicker } from '../components/picker/picker';
import { hearOwnPages } from '../utils/browser/page-browser';
import { shadowRootOf } from '../utils/browser/shadow-root';
import type { PickerNotices } from '../utils/messaging/protocol';
import { findSensitive } from '../utils/screenshots/page/find-sensitive';

type Notice = {
  [N in keyof PickerNotices]: { notice: N } & Parameters<PickerNotices[N]>[0];
}[keyof PickerNotices];

/**
 * Run in a page when the person wants to point at something there. Hears one of our own pages once, answers what was
 * picked, and is gone.
 */
export default {
  globalName: false,
  main() {
    const life = new AbortController();
    let press: ReturnType<typeof startPicker>['press'] | null = null;
    hearOwnPages((message, answer) => {
      const notice = Object(message) as Notice;
      if (notice.notice === 'pick' && !press) {
        const { kind, hint } = notice;
        const picker = startPicker({ kind, hint, shadowRootOf, clean });
        press = picker.press;
        picker.picked.then((picked) => {
          life.abort();
          answer({ picked });
        });
        return true;
      }
      if (notice.notice !== 'pickKey' || !press) return false;
      answer({ words: press(notice) });
      return true;
    }, life.signal);
  },
} satisfies UnlistedScriptDefinition;

/** A name is sent in words, where no box can cover what is private in it. */
const clean = (name: string): string =>
  findSensitive(name)
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, name);
