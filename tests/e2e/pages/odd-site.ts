import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OddPage } from './odd-page';

const HTML = 'text/html; charset=utf-8';

/** Serves odd pages to any browser: `/<name>` and `/<name>/<part>`. `/never` is never answered. */
export class OddSite {
  readonly requests: string[] = [];
  address = '';
  private server: Server | undefined;
  private readonly pages: Map<string, OddPage>;

  constructor(pages: OddPage[]) {
    this.pages = new Map(pages.map((page) => [page.name, page]));
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => this.answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done));
  }

  private answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    if (url === '/favicon.ico') return void response.writeHead(204).end();
    this.requests.push(url);
    if (url === '/never') return;
    const [, name = '', part] = new URL(url, 'http://site').pathname.split('/');
    const page = this.pages.get(name);
    const body = part === undefined ? page?.body : page?.parts?.[part];
    if (!page || body === undefined) return void response.writeHead(404).end();
    const { type = HTML, status = 200, headers } = page;
    response.writeHead(status, { 'content-type': part === undefined ? type : HTML, ...headers }).end(body);
  }
}
