/** Builds the extension, for Chromium or the browser named second, into the folder named first, beside the builds of `npm run build`. */
import { build } from 'wxt';

const [outDir, browser = 'chrome'] = process.argv.slice(2);
await build({ outDir, browser, manifestVersion: 3, mode: 'production' });
