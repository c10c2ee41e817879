import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import sharp from 'sharp';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Something like a photo: soft light and noise, the same every time. */
async function photo(): Promise<Buffer> {
  const [width, height] = [900, 600];
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0; at < width * height; at++) {
    seed = (seed * 16807) % 2147483647;
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height];
    const noise = (seed % 34) - 17;
    pixels[at * 3] = Math.max(0, Math.min(255, 120 + 100 * Math.sin(x * 9) * y + noise));
    pixels[at * 3 + 1] = Math.max(0, Math.min(255, 110 + 90 * Math.cos(y * 7 + x * 3) + noise));
    pixels[at * 3 + 2] = Math.max(0, Math.min(255, 160 - 120 * x * y + noise));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

export interface PageServer {
  /** `http://127.0.0.1:<port>`; the same port on `localhost` is another origin. */
  origin: string;
  close(): void;
}

/** Serves the pages of folders, each below its name; the first one at the root too. */
export async function servePages(folders: Record<string, string>): Promise<PageServer> {
  const picture = await photo();
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const [, first = '', ...rest] = path.split('/');
    const file = folders[first] ? join(folders[first], ...rest) : join(folders[''] ?? '', path);
    const bytes = path.endsWith('/photo.jpg') ? picture : await readFile(file).catch(() => null);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
    response.end(bytes ?? 'Not here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
