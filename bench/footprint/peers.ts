import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const BENCH = join(import.meta.dirname, '..');

/**
 * Help buttons that a site puts into its own pages, started as their makers say, without their servers: what comes
 * from those on top is not counted. Each with the packages that have to be installed.
 */
const PEERS: Record<string, { packages: string[]; program: string }> = {
  '@sentry/browser feedback': {
    packages: ['@sentry/browser'],
    program: `import * as Sentry from '@sentry/browser';
      Sentry.init({ dsn: 'http://key@127.0.0.1:9/1', defaultIntegrations: false, integrations: [Sentry.feedbackIntegration({ colorScheme: 'system' })] });`,
  },
  gleap: {
    packages: ['gleap'],
    program: `import Gleap from 'gleap'; Gleap.initialize('footprint');`,
  },
  '@papercups-io/chat-widget': {
    packages: ['@papercups-io/chat-widget', 'react', 'react-dom'],
    program: `import React from 'react'; import { render } from 'react-dom'; import { ChatWidget } from '@papercups-io/chat-widget';
      const place = document.body.appendChild(document.createElement('div'));
      render(React.createElement(ChatWidget, { token: 'footprint', inbox: 'footprint', baseUrl: 'http://127.0.0.1:9' }), place);`,
  },
};

interface Bundler {
  build(options: object): Promise<{ outputFiles: { text: string }[] }>;
}

/** Names of the peers that are not installed. */
export const missingPeers = (): string[] =>
  Object.entries(PEERS)
    .filter(([, { packages }]) => packages.some((name) => !existsSync(join(BENCH, 'node_modules', name))))
    .map(([name]) => name);

/** The peers as one minified script each, by name. */
export async function bundlePeers(): Promise<Map<string, string>> {
  const bundler = createRequire(join(BENCH, 'package.json'))('esbuild') as Bundler;
  const scripts = new Map<string, string>();
  for (const [name, { program }] of Object.entries(PEERS)) {
    const { outputFiles } = await bundler.build({
      stdin: { contents: program, resolveDir: BENCH },
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'chrome120',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      logLevel: 'error',
    });
    scripts.set(name, outputFiles[0]?.text ?? '');
  }
  return scripts;
}
