import type { Worker } from '@playwright/test';

/**
 * What the browser itself needs for a picture of the window that was used last, encoded: the measure of ours.
 * @returns milliseconds
 */
export const bareCapture = (worker: Worker): Promise<number> =>
  worker.evaluate(async () => {
    const begun = performance.now();
    const address = await chrome.tabs.captureVisibleTab({ format: 'png' });
    const letters = atob(address.slice(address.indexOf(',') + 1));
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
    return performance.now() - begun;
  });
