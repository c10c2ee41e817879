import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tellCost } from './cost';

/** The least there is: `node:http` that answers everything with an empty 304. */
const server = createServer((_request, response) => {
  response.writeHead(304, { etag: '"1"' });
  response.end();
});
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => tellCost({ port: (server.address() as AddressInfo).port }));
process.on('message', (question) => {
  if (question === 'close') process.exit(0);
});
