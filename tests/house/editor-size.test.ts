import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

/** The editor's own program and styles, compressed as they travel: what everything else never loads. */
const MOST_BYTES = 15 * 1024;

/** Rooms that are the editor's own; all else is there before it is opened. */
const OWN = /components\/capture\/editor|utils\/marks/;

it(`the editor weighs at most ${MOST_BYTES} bytes of its own, compressed`, async () => {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      lib: { entry: 'components/capture/editor/Editor.tsx', formats: ['es'], cssFileName: 'editor' },
      rolldownOptions: {
        external: (id, importer) => Boolean(importer) && !isOwn(id, importer ?? ''),
        output: { codeSplitting: false },
      },
    },
  }).then((built) => (Array.isArray(built) ? built[0] : built))) as Rolldown.RolldownOutput;
  const sizes = output.map((part) => gzipSync(part.type === 'chunk' ? part.code : part.source).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`editor: ${bytes} of ${MOST_BYTES} bytes`);
  expect(sizes).toHaveLength(2);
  // A build that leaves the editor out would pass as well.
  expect(output.map((part) => (part.type === 'chunk' ? part.code : '')).join()).toContain(
    'setPointerCapture',
  );
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

function isOwn(id: string, importer: string): boolean {
  if (!id.startsWith('.')) return OWN.test(id);
  return OWN.test(new URL(id, `file://${importer}`).pathname);
}
