import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pages = ['index.html', 'inbox.html'].map((page) => here(page)).filter(existsSync);

/** Builds the gallery as a static site: `vite build --config tests/gallery/vite.config.ts`. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  build: {
    outDir: here('../../.output/gallery'),
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages },
  },
});
