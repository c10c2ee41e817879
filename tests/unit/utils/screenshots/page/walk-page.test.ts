// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rangeOf } from '../../../../../utils/screenshots/page/text-runs';
import { walkPage } from '../../../../../utils/screenshots/page/walk-page';

const runsOf = (html: string) => {
  document.body.innerHTML = html;
  return walkPage(document, (element) => element.shadowRoot).runs.map(({ text }) => text.trim());
};

it('what is written in one line is one text, in however many elements', () => {
  expect(runsOf('<p>anna<b>@exam</b><i>ple</i>.com</p><p>next</p>')).toEqual(['anna@example.com', 'next']);
});

it('what a browser does not draw as text is left out', () => {
  expect(runsOf('<script>secret</script><style>secret</style><textarea>secret</textarea>seen')).toEqual([
    'seen',
  ]);
});

it('a text in a shadow root is read, also one that stands in the root itself, and in a closed one', () => {
  document.body.innerHTML = '<div></div>';
  const host = document.querySelector('div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = 'anna@example.com<p>more</p>';
  const { runs } = walkPage(document, (element) => (element === host ? root : null));
  expect(runs.map(({ text }) => text)).toEqual(['anna@example.com', 'more']);
});

it('a piece of a text is found in the elements that show it', () => {
  document.body.innerHTML = '<p>To anna<b>@example</b>.com now</p>';
  const [run] = walkPage(document, () => null).runs;
  if (!run) throw new Error('nothing was read');
  const at = run.text.indexOf('anna');
  expect(rangeOf(run, at, at + 'anna@example.com'.length).toString()).toBe('anna@example.com');
});
