import { join } from 'node:path';

/** The production build for Firefox. */
export const EXTENSION = join(import.meta.dirname, '..', '..', '..', '.output', 'firefox-mv3');

/** Its name in Firefox, as the manifest says it. */
export const ID = 'handrail@handrail.example';
