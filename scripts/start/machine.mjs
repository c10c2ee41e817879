import { checkNode, Missing } from '../test/install.mjs';

/** @throws Missing where Handrail cannot run, before anything is installed */
export function checkMachine({ platform = process.platform, libc = hasGlibc } = {}) {
  checkNode();
  if (platform === 'win32')
    throw new Missing(
      'npm start needs Linux or macOS, because of the database that comes with the desk. On Windows, install WSL\n' +
        '(wsl --install), clone the repository inside it, and run npm start there.',
    );
  if (platform === 'linux' && !libc())
    throw new Missing(
      'npm start needs a Linux with glibc (Debian, Ubuntu, Fedora, Arch and others), because of the database that comes\n' +
        'with the desk; this one has musl. With a PostgreSQL of your own: npm ci && DATABASE_URL=postgres://... npm run desk',
    );
}

const hasGlibc = () => Boolean(process.report.getReport().header.glibcVersionRuntime);

const USAGE = `npm start                    installs, builds, starts the desk and opens a browser with the extension
npm start -- --no-browser    the same without a browser; it says how to load the extension by hand

Ctrl-C stops everything. HANDRAIL_PORT and HANDRAIL_DATA choose another port and another folder for the data,
CHROME_PATH another browser, HANDRAIL_BROWSER_FLAGS gives it more flags.`;

/** @throws Missing with the usage for words that mean nothing here, and when it is asked for */
export function readArguments(words) {
  const known = ['--no-browser'];
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0) {
    const asked = unknown.every((word) => word === '--help' || word === '-h');
    throw new Missing(asked ? USAGE : `npm start does not know ${unknown.join(' ')}.\n\n${USAGE}`);
  }
  return { browser: !words.includes('--no-browser') };
}
