import { attachTo } from './attach-state';
import { closesByItself, goOnBeside } from './beside-state';
import { capture } from './capture-state';
import type { OpenDraft } from './draft-state';

const QUALITY = 0.9;

/** Where the browser has a list of windows to pick from. */
export const canPickWindow = (): boolean => 'getDisplayMedia' in (navigator.mediaDevices ?? {});

/**
 * Lets the person pick a window or a screen in the browser's own list, and adds one picture of it. Nothing is covered
 * in it: what it shows is no page that could be read. To be called in a press.
 */
export async function pickWindowInto(open: OpenDraft): Promise<void> {
  if (closesByItself()) return goOnBeside(open);
  const stream = await askForWindow();
  if (!stream) return;
  try {
    const picture = await oneFrame(stream);
    await attachTo(open, [new File([picture], fileName(picture.type), { type: picture.type })], 'screenshot');
  } catch {
    capture.value = { busy: null, problem: { code: 'capture-failed' } };
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

const fileName = (type: string): string => `window.${type === 'image/webp' ? 'webp' : 'png'}`;

/** Null when the person has changed their mind, or the system does not allow it. */
const askForWindow = (): Promise<MediaStream | null> =>
  navigator.mediaDevices.getDisplayMedia({ video: true, audio: false }).catch(() => null);

async function oneFrame(stream: MediaStream): Promise<Blob> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  video.srcObject = null;
  return canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
}
