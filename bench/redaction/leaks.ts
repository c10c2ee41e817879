import { join } from 'node:path';
import { decode } from '../../tests/e2e/parts/pictures';
import { servePages } from '../capture/page-server';
import { Rig } from '../capture/rig';
import { changesWhilePictured } from './changes';

/** Where the pages lie. */
export const LEAK_PAGES = join(import.meta.dirname, 'pages');
const PAGES = ['still', 'moving', 'scrolling'] as const;

export interface Leaks {
  page: string;
  runs: number;
  /** Pictures that could not be taken. */
  failed: number;
  /** Pictures with at least one pixel of what had to be covered. */
  leaky: number;
  /** Pixels, over all runs. */
  leakedPixels: number;
  boxes: number;
  medianMs: number;
}

/**
 * Takes pictures of pages on which everything sensitive is magenta and nothing else is: what is still magenta in a
 * picture before it is encoded has leaked.
 */
export async function measureLeaks(runs: number, density: number) {
  const site = await servePages({ '': LEAK_PAGES });
  const rig = new Rig();
  try {
    await rig.start({ density });
    await rig.pretendAccount();
    await rig.keepUnencoded();
    const leaks: Leaks[] = [];
    for (const page of PAGES) leaks.push(await leaksOf(rig, `${site.origin}/${page}.html`, page, runs));
    const changes = await changesWhilePictured(rig, `${site.origin}/still.html`, 5);
    return { leaks, changes };
  } finally {
    await rig.stop();
    site.close();
  }
}

export async function leaksOf(rig: Rig, address: string, page: string, runs: number): Promise<Leaks> {
  await rig.show(address);
  const sum: Leaks = { page, runs, failed: 0, leaky: 0, leakedPixels: 0, boxes: 0, medianMs: 0 };
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { answer, ms } = await rig.shoot();
    times.push(ms);
    if (!answer.ok) {
      sum.failed++;
      continue;
    }
    const leaked = await magentaIn(await rig.unencoded());
    sum.leakedPixels += leaked;
    if (leaked > 0) sum.leaky++;
    sum.boxes += (await rig.file(answer.value.fileId)).shot?.boxes.length ?? 0;
  }
  return { ...sum, medianMs: Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0) };
}

export async function magentaIn(png: Buffer): Promise<number> {
  const { data } = await decode(png);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (red > 200 && blue > 200 && green < 90) count++;
  }
  return count;
}
