import type { Page } from '@playwright/test';
import sharp from 'sharp';

export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo that says where it was taken and by whom. */
export async function photo(name: string): Promise<TestFile> {
  const picture = sharp({ create: { width: 640, height: 400, channels: 3, background: '#1f5edb' } });
  const buffer = await picture
    .withExif({ IFD0: { Artist: 'Ana Ruiz' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 22/1 0/1' } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

export const textFile = (name: string, text: string, mimeType = 'text/plain'): TestFile => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

/** Chooses files in the list of files that the form opens. */
export const pick = (help: Page, files: TestFile[]): Promise<void> =>
  help.locator('input[type=file][aria-label="Attach a file"]').setInputFiles(files);

/** Pastes or drops files as the browser tells a page of it. */
export async function offer(help: Page, how: 'paste' | 'drop', files: TestFile[]): Promise<void> {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: Array.from(buffer) }));
  await help.evaluate(
    ({ event, given }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of given)
        data.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      const options = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      );
    },
    { event: how, given: plain },
  );
}
