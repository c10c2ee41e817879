import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the agents' page. The desk serves it with `script-src 'self'; style-src 'self'` and required trusted types:
 * nothing may be inlined, and no helper may write scripts into the page.
 */
export default defineConfig({
  root: here('.'),
  base: '/inbox/',
  publicDir: false,
  build: {
    outDir: here('../../.output/inbox'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
