import type { UnlistedScriptDefinition } from 'wxt';
import { shadowRootOf } from '../utils/browser/shadow-root';
import { offerScroller } from '../utils/screenshots/page/scroll-page';

/** Put into a page by the worker for the time that a picture of the whole page takes. */
export default {
  main: () => offerScroller(shadowRootOf),
} satisfies UnlistedScriptDefinition;
