/** Builds extension and inbox with nothing made harmless, into the folder that is named. Never beside the product's builds. */
import { join } from 'node:path';
import { build as buildPage } from 'vite';
import { build as buildExtension } from 'wxt';
import { replacing } from './replacing';

const folder = process.argv[2];
if (!folder) throw new Error('Name a folder.');
await buildExtension({
  outDir: join(folder, 'extension'),
  browser: 'chrome',
  manifestVersion: 3,
  mode: 'production',
  vite: () => ({ plugins: [replacing()] }),
});
await buildPage({
  configFile: 'server/inbox/vite.config.ts',
  logLevel: 'warn',
  plugins: [replacing()],
  build: { outDir: join(folder, 'inbox'), emptyOutDir: true },
});
console.log('raw builds are made');
