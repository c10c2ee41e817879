import { join } from 'node:path';

/** The production build for Firefox. */
export const EXTENSION = join(import.meta.dirname, '..', '..', '..', '.output', 'firefox-mv3');
