import type { UnlistedScriptDefinition } from 'wxt';
import type { Corner } from '../components/corner/corner';
import { dressCorner } from '../components/corner-menu/dress-corner';
import { isConnected, tellWorker } from '../utils/browser/page-browser';
import type { CornerMenuTexts } from '../utils/corner/corner-menu-texts';
import type { CornerCalls } from '../utils/messaging/protocol';

const world = globalThis as unknown as Record<symbol, unknown>;

/**
 * Run beside a corner button that somebody has come near, by the worker, which leaves the words there first. So that what
 * moves and hides the button weighs on no page where nobody touches it.
 */
export default {
  globalName: false,
  main() {
    const corner = world[Symbol.for('corner')] as Corner | undefined;
    const texts = world[Symbol.for('corner-words')] as CornerMenuTexts | undefined;
    if (!corner || !texts) return;
    const keep = (call: keyof CornerCalls, args: object) => {
      if (isConnected()) tellWorker({ call, args });
      else corner.life.abort();
    };
    dressCorner(corner, texts, keep, isConnected);
  },
} satisfies UnlistedScriptDefinition;
