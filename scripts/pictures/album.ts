import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Enough that a screen with a photo on it looks as it is, few enough that it stays small. */
const COLOURS = 128;

/** Writes pictures in indexed colour below a folder, and knows what it wrote. */
export class Album {
  private readonly written: { name: string; bytes: number }[] = [];

  constructor(private readonly folder: string) {}

  /** @param colours of the palette, 256 at most */
  async keep(name: string, png: Buffer, colours = COLOURS): Promise<void> {
    const small = await sharp(png)
      .removeAlpha()
      .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
      .toBuffer();
    const path = join(this.folder, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, small);
    this.written.push({ name: path, bytes: small.length });
    console.log(`${String(Math.ceil(small.length / 1024)).padStart(5)} KiB  ${path}`);
  }

  /** One line with how many and how large. */
  sum(): string {
    const bytes = this.written.reduce((total, one) => total + one.bytes, 0);
    return `${this.written.length} pictures, ${(bytes / 1024 / 1024).toFixed(2)} MiB, below ${this.folder}`;
  }
}
