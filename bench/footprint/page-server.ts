import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const MODULES = join(import.meta.dirname, '..', 'node_modules');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const PLAIN =
  '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Plain</title><h1>Plain</h1><p>Nothing else.';

/** Three real front ends: a page of words and pictures, an application of tables and charts, and documentation made by a program. */
export const REAL_PAGES = [
  '/startbootstrap-freelancer/dist/index.html',
  '/startbootstrap-sb-admin-2/index.html',
  '/swagger-ui-dist/index.html',
];
export const PLAIN_PAGE = '/plain';
export const PEER_SCRIPT = '/peer.js';

/** Serves the pages at any host name; with a peer, its script stands at the end of every page. */
export class PageServer {
  peer = '';
  private server: Server | undefined;
  private port = 0;

  async start(): Promise<void> {
    const server = createServer(async ({ url = '/' }, response) => {
      const path = new URL(url, 'http://page').pathname;
      const body = await this.read(path).catch(() => null);
      const type = path === PLAIN_PAGE ? TYPES['.html'] : TYPES[extname(path)];
      response
        .writeHead(body === null ? 404 : 200, { 'content-type': type ?? 'application/octet-stream' })
        .end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  /** Another `site` is another process of the browser. */
  address(page: string, site = 'page'): string {
    return `http://${site}.localhost:${this.port}${page}`;
  }

  private async read(path: string): Promise<Buffer | string> {
    if (path === PEER_SCRIPT) return this.peer;
    if (path === PLAIN_PAGE) return PLAIN + this.tag();
    const file = await readFile(join(MODULES, normalize(path)));
    return path.endsWith('.html') ? String(file).replace(/<\/body>/i, `${this.tag()}</body>`) : file;
  }

  private tag(): string {
    return this.peer ? `<script src="${PEER_SCRIPT}"></script>` : '';
  }
}
