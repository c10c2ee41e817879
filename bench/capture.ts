import { parseArgs } from 'node:util';
import { measurePages } from './capture/measure-pages';
import { pagesOf } from './capture/pages-of';
import { report } from './capture/report';
import { tally } from './capture/tally';
import { measureWhole } from './capture/whole';
import { freshenBuild } from './freshen-build';

const HELP = `How true a picture of a page is, and how soon it is there: ours, graded before it is encoded and as it arrived at a real
desk, and timed in the real side panel; our fallback, in a build that may touch the pages' site only ("html2canvas"); and
libraries that draw pages anew. The truth is the picture of a browser without the extension, which is built when the
build is missing or old. The peers have to be there: npm --prefix bench install

  npm run bench:capture -- [options]

  --pages <folder>  the .html files of a folder in place of our own pages and the front ends from packages
  --density <n>     device pixels for one CSS pixel (1)
  --runs <n>        timed clicks on each page (3)
  --no-peers        only ours and our fallback
  --whole <names>   pictures of whole pages instead: names of pages, with commas between
  --json            the figures as one line of JSON
  --help

Milliseconds: first is from the first click on Screenshot to the picture painted in the form; clickToEditor goes on with a
press on Edit, and ends at the open editor with the picture painted in it.`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    json: { type: 'boolean' },
    density: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    'no-peers': { type: 'boolean' },
    whole: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const density = Number(values.density);
if (values.help) {
  console.log(HELP);
  process.exit();
}
freshenBuild();

if (values.whole) {
  const pages = await measureWhole(values.pages, values.whole.split(','), density);
  if (values.json) console.log(JSON.stringify({ whole: pages }));
  else console.table(pages);
  const restored = pages.every((page) => page.restored && page.restoredAfterCancel);
  process.exit(restored ? 0 : 1);
}

const rows = await measurePages(await pagesOf(values.pages), {
  density,
  runs: Number(values.runs),
  peers: !values['no-peers'],
  say: (text) => values.json || console.log(text),
});
const methods = Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, tally(all)]));
console.log(values.json ? JSON.stringify({ methods }) : methods);
if (!values.json) report(rows);
