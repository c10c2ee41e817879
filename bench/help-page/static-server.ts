import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
const PACKED = /^(text\/|application\/json|image\/svg)/;

export interface Served {
  origin: string;
  close(): void;
}

/** Serves a folder, text packed by gzip: the same for every site that is compared. */
export async function serveFolder(folder: string): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const server = http.createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const bytes = await readFile(path.join(folder, path.normalize(name))).catch(() => null);
    if (!bytes) return void response.writeHead(404).end();
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    const head = { 'content-type': type, 'cache-control': 'no-cache' };
    if (!PACKED.test(type))
      return void response.writeHead(200, { ...head, 'content-length': bytes.length }).end(bytes);
    const body = packed.get(name) ?? gzipSync(bytes, { level: 6 });
    packed.set(name, body);
    response.writeHead(200, { ...head, 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
