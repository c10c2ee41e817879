import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const PARAGRAPH =
  'Rails along the stairs are held by hands of every size, and nobody counts how often. '.repeat(6);

const PRIVATE = '<p><span style="background: #f0f; color: #f0f">ana.alvarez@brightwater.example</span></p>';

const FRAME = `<body style="margin:0">${PRIVATE}<p>In a frame</p>`;

const sections = Array.from(
  { length: 14 },
  (_, at) => `<section><h2>Part ${at + 1}</h2><p>${PARAGRAPH}</p>${at % 4 === 3 ? PRIVATE : ''}</section>`,
);

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tall</title>
<style>
  body { font: 16px/24px sans-serif; margin: 0 auto; max-width: 60rem; padding-top: 80px }
  header { position: fixed; inset: 0 0 auto; padding: 16px; background: #123; color: #fff }
  input { background: #f0f; color: #f0f; border: 0; width: 20rem; height: 2rem }
</style>
<header>It stays while the page scrolls</header>${sections.join('')}
<input type="password" value="correct horse">
<iframe title="Frame" style="border:0;width:30rem;height:8rem" srcdoc="${FRAME.replaceAll('"', '&quot;')}"></iframe>`;

let server: Server | undefined;

/** A page of several screens: a header that stays, and private things below what is in view, also in a frame. */
export const TALL_PAGE = {
  async start(): Promise<string> {
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML);
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tall`;
  },
  stop(): void {
    server?.closeAllConnections();
    server?.close();
  },
};
