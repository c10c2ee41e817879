import { findCorner } from '../../tests/e2e/parts/corner';
import { decode } from '../../tests/e2e/parts/pictures';
import type { Rig } from '../capture/rig';

/** What a person could see of the page while pictures of it were taken. */
export interface Changes {
  pictures: number;
  /** Frames that the browser drew meanwhile. */
  frames: number;
  /** Pixels outside our button's box that differ from the first frame, the most in one frame. */
  changedPixels: number;
}

/** Records every frame that the browser draws while pictures are taken of a page that stands still. */
export async function changesWhilePictured(rig: Rig, address: string, pictures: number): Promise<Changes> {
  await rig.show(address);
  const corner = await findCorner(rig.page);
  const session = await rig.context.newCDPSession(rig.page);
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => null);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await rig.page.waitForTimeout(300);
  for (let taken = 0; taken < pictures; taken++) await rig.shoot();
  await rig.page.waitForTimeout(300);
  await session.send('Page.stopScreencast');
  const [first, ...rest] = await Promise.all(frames.map(decode));
  let changedPixels = 0;
  for (const frame of rest) {
    let changed = 0;
    for (let at = 0; first && at < first.data.length; at += 4) {
      const [x, y] = [(at / 4) % first.width, Math.floor(at / 4 / first.width)];
      const ours =
        corner &&
        x >= corner.x - 12 &&
        y >= corner.y - 12 &&
        x <= corner.x + corner.width + 12 &&
        y <= corner.y + corner.height + 12;
      if (
        !ours &&
        [0, 1, 2].some((part) => Math.abs((first.data[at + part] ?? 0) - (frame.data[at + part] ?? 0)) > 8)
      )
        changed++;
    }
    changedPixels = Math.max(changedPixels, changed);
  }
  return { pictures, frames: frames.length, changedPixels };
}
