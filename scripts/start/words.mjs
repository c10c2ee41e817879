import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { seconds } from './say.mjs';

/** The last words: what to try, where, and how to stop. */
export function sayWhatToTry(place, browser) {
  const { address, dataFolder } = place;
  const [agent] = JSON.parse(readFileSync('server/demo/team.json', 'utf8'));
  console.log(`
Ready after ${seconds()} s. Try this:
${browser.opened ? '' : `\n${byHand(place, browser)}\n`}
  1. Ask for help   ${address}/demo/
     Tallybook is an invented product. Open invoice 2094, press "Send invoice", and let the round Help button in the
     corner help you. It asks for an e-mail address, any will do, and for the code that is sent there.
  2. Read the code  ${address}/mailbox
     No mail leaves this machine: whatever Handrail sends is shown there.
  3. Give help      ${address}/inbox/
     Sign in as ${agent.email} (${agent.name}); the code is in the same mailbox. Answer, and look at the corner again.

Ctrl-C stops everything. What you did is kept in ${relative('.', dataFolder) || dataFolder}, and is there again at the next npm start.`);
}

/** For a browser that we cannot open, or that loads no extension by a flag. */
export function byHand({ extension }, { scheme = 'chrome', why }) {
  return `  ${why}
  To have Handrail in a browser of yours: open ${scheme}://extensions in Chrome, Edge, Brave or Chromium, switch on
  developer mode, choose "Load unpacked", and give it this folder (its name begins with a dot, so paste the whole path):
  ${extension}`;
}

export function sayRunning({ address, start }) {
  if (!address)
    return console.log(`Handrail is being started already, by process ${start.pid}. Nothing was started.`);
  console.log(`Handrail is running already, started by process ${start.pid}. Nothing was started.

  ${address}/demo/     the demonstration page
  ${address}/inbox/    the agents' inbox
  ${address}/mailbox   the mailbox with the codes

Stop it with Ctrl-C in its terminal, or with: kill ${start.pid}`);
}
