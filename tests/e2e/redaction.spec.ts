import { expect, test } from '@playwright/test';
import { servePages } from '../../bench/capture/page-server';
import { Rig } from '../../bench/capture/rig';
import { changesWhilePictured } from '../../bench/redaction/changes';
import { LEAK_PAGES, leaksOf, magentaIn } from '../../bench/redaction/leaks';

/** A sample of `npm run bench:redaction`: everything sensitive on these pages is magenta, and nothing else is. */
test('S13: pictures show nothing that is private, in frames and closed roots, still or moving, and the page does not flicker', async () => {
  const site = await servePages({ '': LEAK_PAGES });
  const rig = new Rig();
  try {
    await rig.start();
    await rig.pretendAccount();
    await rig.keepUnencoded();
    const still = await leaksOf(rig, `${site.origin}/still.html`, 'still', 2);
    expect(still).toMatchObject({ failed: 0, leakedPixels: 0 });
    expect(still.boxes).toBeGreaterThan(30);
    const moving = await leaksOf(rig, `${site.origin}/moving.html`, 'moving', 1);
    expect(moving).toMatchObject({ failed: 0, leakedPixels: 0 });
    const { frames, changedPixels } = await changesWhilePictured(rig, `${site.origin}/still.html`, 1);
    expect(frames).toBeGreaterThan(0);
    expect(changedPixels).toBe(0);
  } finally {
    await rig.stop();
    site.close();
  }
});

test('S13: where the person has narrowed us to some sites, the page is drawn anew, without what is private, and says what is missing', async () => {
  const site = await servePages({ '': LEAK_PAGES });
  const rig = new Rig();
  try {
    await rig.start({ sites: 'http://127.0.0.1/*' });
    await rig.pretendAccount();
    await rig.keepUnencoded();
    await rig.show(`${site.origin}/still.html`);
    const { answer } = await rig.shoot();
    expect(answer).toMatchObject({ ok: true });
    const file = await rig.file(answer.ok ? answer.value.fileId : '');
    expect(file.shot?.method).toBe('rendered');
    expect(file.shot?.lost.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['frame', 'closed-part']));
    expect(await magentaIn(await rig.unencoded())).toBe(0);
  } finally {
    await rig.stop();
    site.close();
  }
});
