import { expect, it } from 'vitest';
import { articleParts, plainText } from '../../../../utils/articles/article-sections';

it('cuts a text at its headings and numbers them', () => {
  const html =
    '<p>First <strong>words</strong>.</p><h2 id="a">One &amp; only</h2><p>Under one</p><h3>Two</h3><ul><li>a</li><li>b</li></ul><h4>No cut</h4>';
  expect(articleParts(html)).toEqual([
    { heading: '', anchor: '', text: 'First words.' },
    { heading: 'One & only', anchor: '0', text: 'Under one' },
    { heading: 'Two', anchor: '1', text: 'a b No cut' },
  ]);
});

it('has no part before a heading that stands first, and none in an empty text', () => {
  expect(articleParts('<h2>One</h2><p>Text</p>')).toEqual([{ heading: 'One', anchor: '0', text: 'Text' }]);
  expect(articleParts('')).toEqual([]);
});

it('reads characters that are written as references, and leaves strange ones', () => {
  expect(plainText('<p>a &lt;b&gt; &#233;&#xE9; &nope; &#1114112;</p>')).toBe('a <b> éé &nope;');
});

it('is quick on a text of 200,000 characters and on markup that never ends', () => {
  const began = performance.now();
  expect(articleParts(`<h2>${'<'.repeat(200_000)}`)).toHaveLength(1);
  expect(articleParts(`${'<h2>a</h2><p>words and words</p>'.repeat(6_000)}`)).toHaveLength(6_000);
  expect(performance.now() - began).toBeLessThan(1_000);
});
