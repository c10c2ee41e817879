import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { splitFrontMatter } from '../../server/desk/front-matter';
import { loadArticles } from '../../server/desk/load-articles';
import { openDesk } from '../../server/run';

const HELP = path.resolve('server/help/en');
const BENCH = path.resolve('bench');

/** The article that is compared, on both sites. */
export const SLUG = 'get-started';

/** The page as a real desk with its articles answers it, laid down as a file. @returns the page's path */
export async function ourSite(folder: string): Promise<string> {
  const config = readConfig({ HANDRAIL_DATA: path.join(folder, 'data'), HANDRAIL_LOG: 'silent' });
  const { desk, close } = await openDesk(config);
  try {
    await loadArticles(desk);
    const app = await createApp(desk);
    const address = `/help/en/article/${SLUG}`;
    for (const url of [address, '/help/icon.svg']) {
      const file = path.join(folder, 'site', url.endsWith('.svg') ? url : `${url}.html`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, (await app.inject({ url })).rawPayload);
    }
    await app.close();
    return `${address}.html`;
  } finally {
    await close();
  }
}

/** The same articles as a VitePress site: default theme, sections in the sidebar. @returns the page's path */
export async function vitepressSite(folder: string): Promise<string> {
  const names = (await readdir(HELP)).filter((name) => name.endsWith('.md'));
  const sidebar: Record<string, { text: string; link: string; position: number }[]> = {};
  for (const name of names) {
    const { facts, body } = splitFrontMatter(await readFile(path.join(HELP, name), 'utf8'));
    const fact = (key: string) => facts.get(key)?.value ?? '';
    const link = `/${name.replace(/\.md$/, '')}`;
    sidebar[fact('section')] ??= [];
    sidebar[fact('section')]?.push({ text: fact('title'), link, position: Number(fact('position')) });
    const head = `---\ntitle: ${JSON.stringify(fact('title'))}\nlastUpdated: ${fact('updated')}\n---\n`;
    await writeFile(
      path.join(folder, name),
      `${head}# ${fact('title')}\n\n${body.replaceAll('src="', 'src="./')}`,
    );
  }
  const pictures = path.join(HELP, 'pictures');
  await cp(pictures, path.join(folder, 'pictures'), { recursive: true }).catch(() => {});
  const items = Object.entries(sidebar).map(([text, articles]) => ({
    text,
    items: articles.toSorted((one, other) => one.position - other.position),
  }));
  const config = {
    title: 'Handrail',
    outDir: './site',
    ignoreDeadLinks: true,
    themeConfig: { sidebar: items },
  };
  await mkdir(path.join(folder, '.vitepress'), { recursive: true });
  await writeFile(
    path.join(folder, '.vitepress', 'config.mjs'),
    `export default ${JSON.stringify(config)};\n`,
  );
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}\n');
  await symlink(path.join(BENCH, 'node_modules'), path.join(folder, 'node_modules'));
  const program = path.join(BENCH, 'node_modules/vitepress/bin/vitepress.js');
  await promisify(execFile)(process.execPath, [program, 'build', folder], { maxBuffer: 1e8 });
  return `/${SLUG}.html`;
}
