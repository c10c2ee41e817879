import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The gallery as it is in the sources now, built and served on this machine. */
export class Gallery {
  address = '';
  private folder = '';
  private server: Server | undefined;

  /** `headers` go with every answer: a policy to hold to, for example. */
  constructor(private readonly headers: Record<string, string> = {}) {}

  async start(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'handrail-gallery-'));
    await build({
      configFile: 'tests/gallery/vite.config.ts',
      logLevel: 'warn',
      build: { outDir: this.folder, emptyOutDir: true },
    });
    this.server = createServer((request, response) => void this.answer(request.url ?? '/', response));
    await new Promise<void>((listening) => this.server?.listen(0, '127.0.0.1', listening));
    this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.server?.close(closed) ?? closed(undefined));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    const path = normalize(new URL(url, 'http://gallery').pathname);
    const file = join(this.folder, path === '/' ? 'index.html' : path);
    try {
      const bytes = await readFile(file);
      response
        .writeHead(200, {
          ...this.headers,
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        })
        .end(bytes);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  }
}
