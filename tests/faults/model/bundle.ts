import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..', '..');

/** A fault that is put into the real code on purpose: in this file, this text becomes that one. */
export interface Seeded {
  file: string;
  from: string;
  to: string;
}

/** Called with what is around it, by name; answers what the module exports. */
export type Program = (around: Record<string, unknown>) => Record<string, unknown>;

/** The names that a bundle finds around it; what is not among them is Node's own. */
export const AROUND = [
  'modelDisk',
  'modelWords',
  'modelBrowser',
  'navigator',
  'self',
  'fetch',
  'caches',
  'crypto',
  'Date',
  'Math',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'AbortSignal',
  'Response',
  'console',
  'location',
] as const;

const WORDS = JSON.parse(readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'));

/** A worker begins thousands of times: the sentences are read once, and the languages are one. */
const SHARED_WORDS: Plugin = {
  name: 'shared-words',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('messages.json') ? { code: 'export default modelWords;', moduleType: 'js' } : null,
};

/** Bundles real code, with the store, the browser and whatever measures time left to the model. */
export async function bundle(entry: string, seeded: readonly Seeded[] = []): Promise<Program> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    plugins: [seeding(seeded), SHARED_WORDS],
    resolve: {
      alias: {
        dexie: join(HERE, 'memory-dexie.ts'),
        'webextension-polyfill': join(HERE, 'stand-ins.ts'),
        'wxt/utils/define-background': join(HERE, 'stand-ins.ts'),
        html2canvas: join(HERE, 'stand-ins.ts'),
      },
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'model' },
      rolldownOptions: { output: { exports: 'named' } },
    },
  });
  const output = [result].flat()[0] as { output: { code: string }[] };
  const code = output.output[0]?.code ?? '';
  const program = new Function(...AROUND, `${code}\nreturn model;`);
  return (around) =>
    program(...AROUND.map((name) => (name === 'modelWords' ? WORDS : around[name]))) as Record<
      string,
      unknown
    >;
}

/** Refuses a fault that no longer finds its place: a mutant that is no mutant would be praised for nothing. */
function seeding(seeded: readonly Seeded[]): Plugin {
  return {
    name: 'seeding',
    enforce: 'pre',
    transform(code, id) {
      let changed = code;
      for (const { file, from, to } of seeded) {
        if (!id.endsWith(file)) continue;
        if (changed.split(from).length !== 2) throw new Error(`${file} does not say exactly once: ${from}`);
        changed = changed.replace(from, to);
      }
      return changed;
    },
  };
}
