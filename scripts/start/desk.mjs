import { setTimeout as wait } from 'node:timers/promises';
import { Missing } from '../test/install.mjs';
import { say } from './say.mjs';

/** The desk of a demonstration is this machine's own: nothing that somebody has set up for a real one is touched. */
const ENVIRONMENT = {
  DATABASE_URL: '',
  HANDRAIL_SMTP_URL: '',
  HANDRAIL_PUBLIC_URL: '',
  HANDRAIL_HOST: '127.0.0.1',
  HANDRAIL_DEMO: '1',
};

/** Nobody waits a minute for the first answer of their life. */
const POLL_SECONDS = '5';

/** A desk that ends sooner than this would only end again. */
const TOO_SOON_MS = 30_000;

/**
 * Starts the desk, waits until it answers, and starts it again should somebody end it.
 * @throws Missing with the desk's own words when it does not start
 */
export async function startDesk(crew, place) {
  say('Starting the desk and its database');
  const desk = launch(crew, place);
  await answers(desk);
  say(`The desk answers at ${place.address}`);
  void keep(crew, place, desk);
}

function launch(crew, { port, dataFolder }) {
  return crew.launch('desk', process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    env: {
      HANDRAIL_POLL_SECONDS: process.env.HANDRAIL_POLL_SECONDS || POLL_SECONDS,
      ...ENVIRONMENT,
      HANDRAIL_PORT: String(port),
      HANDRAIL_DATA: dataFolder,
    },
  });
}

async function answers(desk) {
  let code;
  void desk.ended.then((ended) => (code = ended));
  while (!/^The desk answers at /m.test(desk.said())) {
    if (code !== undefined)
      throw new Missing(
        `${desk.said().trim()}\n\nThe desk did not start (${code}): the reason stands above.`,
      );
    await wait(30);
  }
  tell(desk.said());
  for (const stream of [desk.stdout, desk.stderr]) stream.on('data', tell);
}

/** What the desk says besides where it is, which is said in the end. */
function tell(text) {
  const lines = String(text)
    .split('\n')
    .filter(
      (line) =>
        line.trim() &&
        !/^(The desk answers|The team's inbox|No mail server|The demonstration page)/.test(line),
    );
  for (const line of lines) console.log(`        desk: ${line}`);
}

async function keep(crew, place, desk) {
  for (let now = desk; ; ) {
    const began = Date.now();
    const code = await now.ended;
    if (crew.stopping) return;
    crew.forget(now);
    if (Date.now() - began < TOO_SOON_MS)
      return say(`The desk has ended (${code}). Ctrl-C, then npm start again.`);
    say(`The desk has ended (${code}): starting it again`);
    now = launch(crew, place);
    crew.settled = answers(now).catch(() => {});
    await crew.settled;
  }
}
