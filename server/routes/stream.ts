import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk';
import type { DeskNews } from '../desk/news';
import type { App } from './app-types';
import { EventStream } from './schemas';

const PING_MS = 20_000;
/** A stream that lasts is begun anew: by then a proxy, a token or a desk may be another one. */
const LIFE_MS = 3_600_000;
/** Bytes that may wait for a reader that does not read. */
const MOST_WAITING = 16_384;

export function addStreamRoute(app: App, desk: Desk, news: DeskNews): void {
  app.get(
    '/v1/stream',
    {
      exposeHeadRoute: false,
      schema: {
        summary:
          'Server-sent events, for as long as somebody looks: each `news` means that there are changes to ask for; a ' +
          'comment line comes every 20 seconds. Ask for the changes once when it has begun',
        produces: ['text/event-stream'],
        response: { 200: EventStream },
      },
    },
    async ({ viewer, session }, reply) => {
      const { raw } = reply;
      const end = () => raw.end();
      const tell = () => write(raw, 'event: news\ndata: {}\n\n');
      const stop = news.follow({ personId: viewer.id, tokenHash: session.tokenHash, tell, end });
      const pings = setInterval(() => write(raw, ':\n\n'), PING_MS);
      const life = setTimeout(stop, Math.min(LIFE_MS, session.expiresAt.getTime() - desk.clock().getTime()));
      raw.once('close', () => {
        clearInterval(pings);
        clearTimeout(life);
        stop();
      });
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream',
        'x-accel-buffering': 'no',
      });
      write(raw, ': begun\n\n');
      if (raw.destroyed) raw.emit('close');
    },
  );
  app.addHook('preClose', async () => news.endFollowing());
}

function write(raw: ServerResponse, text: string): void {
  if (raw.writableLength > MOST_WAITING) raw.destroy();
  else if (!raw.writableEnded) raw.write(text);
}
