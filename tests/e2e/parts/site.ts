import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '..', 'pages');

/** The web application somebody is stuck in: the files of tests/e2e/pages, and a count of what was asked for. */
export class Site {
  readonly requests: string[] = [];
  address = '';
  private server: Server | undefined;

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      this.requests.push(path);
      const page = await readFile(join(PAGES, path.replace(/[^\w.-]/g, ''))).catch(() => null);
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page ?? 'Not here');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done));
  }
}
