import { defineConfig } from 'wxt';
import { HOST_PERMISSIONS, OPTIONAL_PERMISSIONS, PERMISSIONS } from './utils/browser/permissions';

/** The corner button is an unlisted script named here: WXT's own wrapper would post to every page (docs/decisions). */
const CORNER_SCRIPT = 'help-button.js';

/**
 * Firefox drops the scripts of an extension that is switched off or removed without a word to them, and takes its style
 * sheets off the pages. The corner button is shown by this sheet alone there, so it goes with it (corner-host.ts).
 */
const LIFE_SHEET = {
  relativeDest: 'corner-life.css',
  contents: 'html>[data-corner]{--hr:contents!important}',
};

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  // The person chooses the desk, so any secure host, and plain http only on this machine.
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types help-html',
].join('; ');

const ICONS = Object.fromEntries([16, 32, 48, 128].map((side) => [side, `icons/icon-${side}.png`]));

/**
 * Starts the corner without WXT's own start-up lines: they only log, and weigh 480 bytes on every page of the world.
 * The module is WXT's (0.20.27); should it get another name, the size test of the corner says so.
 */
const BARE_CORNER = {
  name: 'bare-corner',
  enforce: 'pre' as const,
  load(id: string) {
    const entry = /virtual:wxt-unlisted-script-entrypoint\?(.*\/help-button\.ts)$/.exec(id)?.[1];
    return entry ? `import { start } from ${JSON.stringify(entry)}; start();` : null;
  },
};

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [BARE_CORNER] }),
  outDir: '.output',
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      if (config.browser === 'firefox') files.push(LIFE_SHEET);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Handrail',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: PERMISSIONS.filter(({ browsers }) => browsers.includes(browser as never)).map(
      ({ name }) => name,
    ),
    optional_permissions: OPTIONAL_PERMISSIONS.map(({ name }) => name),
    host_permissions: HOST_PERMISSIONS.map(({ name }) => name),
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: [CORNER_SCRIPT],
        ...(browser === 'firefox' && { css: [LIFE_SHEET.relativeDest] }),
        run_at: 'document_idle',
        all_frames: false,
      },
    ],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    icons: ICONS,
    action: { default_icon: ICONS },
    // Free in Chrome, Edge and Firefox; on a Mac, Alt and Shift with a letter write a sign of the alphabet.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H', mac: 'MacCtrl+Shift+H' } },
      screenshot: {
        description: '__MSG_command_screenshot__',
        suggested_key: { default: 'Alt+Shift+S', mac: 'MacCtrl+Shift+S' },
      },
    },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'handrail@handrail.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'personalCommunications', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '116', externally_connectable: { ids: [] } }),
  }),
});
