import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { busy, MEDIA_TYPE } from './answer-problems';
import { problemDocument } from './problem-document';

const UPLOAD_MS = 600_000;
const HEADERS_MS = 10_000;
/** Longer than the pause between two polls. */
const KEEP_ALIVE_MS = 75_000;
/** How often the limits are looked at; at Node's own pace a head could take forty seconds. */
const LOOK_MS = 1_000;
/** More than one desk can serve, fewer than take its memory. */
const MOST_CONNECTIONS = 20_000;

/** A server that nobody can hold by being slow. */
export function newHttpServer(handle: RequestListener): Server {
  const limits = {
    requestTimeout: UPLOAD_MS,
    headersTimeout: HEADERS_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: LOOK_MS,
  };
  const server = createServer(limits, handle);
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** Tells whoever asks on an open connection while the desk stops to come again. */
export function refuseWhileClosing(response: ServerResponse): void {
  const { retryAfter, ...problem } = busy();
  response.writeHead(503, {
    'content-type': MEDIA_TYPE,
    'retry-after': String(retryAfter),
    connection: 'close',
  });
  response.end(JSON.stringify(problemDocument(problem)));
}
