import type { UnlistedScriptDefinition } from 'wxt';
import { shadowRootOf } from '../utils/browser/shadow-root';
import { readPage } from '../utils/screenshots/page/read-page';

/**
 * Run by the worker in every frame of a page, before and after a picture of it is taken. What it returns goes to the
 * worker alone, and it leaves nothing in the page.
 */
export default {
  main: () => readPage(shadowRootOf),
} satisfies UnlistedScriptDefinition;
