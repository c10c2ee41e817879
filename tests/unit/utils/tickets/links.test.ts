import { expect, test } from 'vitest';
import { linkPieces } from '../../../../utils/tickets/links';

const hrefs = (text: string) => linkPieces(text).flatMap(({ href }) => href ?? []);

test.each([
  ['See https://help.example.com/a.', ['https://help.example.com/a']],
  ['(https://example.com/a_(b))', ['https://example.com/a_(b)']],
  ['(see http://example.com/x)!', ['http://example.com/x']],
  ['https://example.com/?q=1&r=2#top, then', ['https://example.com/?q=1&r=2#top']],
  ['“https://example.com/quoted”', ['https://example.com/quoted']],
  ['詳しくはhttps://example.com/ja。', ['https://example.com/ja']],
  ['HTTPS://EXAMPLE.COM/A', ['https://example.com/A']],
  ['https://a.example and https://b.example?', ['https://a.example/', 'https://b.example/']],
])('%s', (text, expected) => {
  expect(hrefs(text)).toEqual(expected);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(document.domain)//https',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://',
  'https://user:secret@example.com/',
  'https://trusted.example@evil.example/',
  'www.example.com',
])('%s is no link', (text) => {
  expect(hrefs(text)).toEqual([]);
});

test('nothing of the text is lost', () => {
  const text = 'a\n https://example.com/). b <https://x.example/é> https://user@no.example !';
  expect(
    linkPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test.each([
  ['brackets', `https://a.example/${')'.repeat(500_000)}`],
  ['ends of sentences', `https://a.example${'.'.repeat(500_000)}x`],
  ['both', `https://a.example/${').'.repeat(250_000)}`],
  ['links', 'https://a.example/ '.repeat(26_000)],
])('half a megabyte of %s neither hangs nor throws, and nothing of it is lost', (_, text) => {
  const began = performance.now();
  const pieces = linkPieces(text);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('what is longer than an address can be is text', () => {
  expect(hrefs(`https://a.example/${'a'.repeat(2000)}`)).toEqual([]);
});
