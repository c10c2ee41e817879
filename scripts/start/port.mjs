import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Missing } from '../test/install.mjs';
import { say } from './say.mjs';

const USUAL = 8787;
const TRIES = 20;
const fileIn = (dataFolder) => join(dataFolder, 'start', 'port');

/**
 * The port of last time, so that a signed-in browser finds its desk again; the usual one at first; the next free one when
 * it is taken. HANDRAIL_PORT decides alone.
 * @throws Missing when there is none
 */
export async function choosePort(dataFolder, env = process.env) {
  const asked = env.HANDRAIL_PORT?.trim();
  if (asked) return askedPort(asked);
  const wanted = lastPort(dataFolder) ?? USUAL;
  for (let port = wanted; port < wanted + TRIES; port++) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) say(`Port ${wanted} is taken by another program: using ${port}`);
    return port;
  }
  throw new Missing(
    `Ports ${wanted} to ${wanted + TRIES - 1} are all taken. Choose one: HANDRAIL_PORT=9000 npm start`,
  );
}

async function askedPort(asked) {
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port < 1 || port > 65_535)
    throw new Missing(`HANDRAIL_PORT is "${asked}"; it takes a whole number from 1 to 65535.`);
  if (await isFree(port)) return port;
  throw new Missing(
    `HANDRAIL_PORT is ${port}, and another program listens there or this user may not. Choose another one.`,
  );
}

function lastPort(dataFolder) {
  try {
    return Number(readFileSync(fileIn(dataFolder), 'utf8')) || null;
  } catch {
    return null;
  }
}

export const rememberPort = (dataFolder, port) => writeFileSync(fileIn(dataFolder), `${port}\n`);

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
