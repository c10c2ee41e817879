import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImportFolder, importFrom, jsonLine, markdown, newImportFolder } from './import-folder';
import { openTestDesk, type TestDesk } from './test-desk';

let test: TestDesk;
let folder: ImportFolder;
beforeAll(async () => {
  test = await openTestDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = await newImportFolder();
});
afterEach(() => folder.remove());

const fine = { title: 'Fine' };

/** Broken Markdown: what is in the file, the line that is named and the reason. */
const FILES: [name: string, content: string | Buffer, line: number | null, reason: string][] = [
  ['en/no-front.md', '# Hello', 1, 'does not begin with front matter'],
  ['en/empty.md', '', 1, 'does not begin with front matter'],
  ['en/unclosed.md', '---\ntitle: A\n', 1, 'does not begin with front matter'],
  ['en/strange.md', '---\ntitle: A\nhello there\n---\n', 3, '"hello there" is not "name: value"'],
  ['en/twice.md', '---\ntitle: A\ntitle: B\n---\n', 3, 'title stands there twice'],
  ['en/anchor.md', '---\ntitle: &a [x]\n---\n', 2, 'anchor or a reference'],
  ['en/bomb.md', '---\ntitle: T\ntags: *a\n---\n', 3, 'anchor or a reference'],
  ['en/no-title.md', '---\nsection: S\n---\ntext', 1, 'title is missing'],
  ['en/position.md', markdown({ ...fine, position: 'first' }), 3, 'position is "first"'],
  ['en/position-2.md', markdown({ ...fine, position: '-1' }), 3, 'position is "-1"'],
  ['en/date.md', markdown({ ...fine, updated: 'yesterday' }), 3, 'updated is "yesterday"'],
  ['en/date-2.md', markdown({ ...fine, updated: '2026-13-40' }), 3, 'updated is'],
  ['en/locale.md', markdown({ ...fine, locale: 'it' }), 3, 'locale is "it"'],
  ['nowhere.md', markdown(fine), 1, 'its language is not known'],
  ['it/other.md', markdown(fine), 1, 'its language is not known'],
  ['en/Not A Slug.md', markdown(fine), 1, 'cannot be an address'],
  ['en/-dash.md', markdown(fine), 1, 'cannot be an address'],
  ['en/slug.md', markdown({ ...fine, slug: '../../etc' }), 3, 'slug is "../../etc"'],
  [`en/${'x'.repeat(101)}.md`, markdown(fine), 1, 'at most 100'],
  ['en/long-title.md', markdown({ title: 'x'.repeat(301) }), 2, 'its title has 301 characters; 300'],
  ['en/long-section.md', markdown({ ...fine, section: 'x'.repeat(101) }), 3, 'its section has 101'],
  ['en/long-tag.md', markdown({ ...fine, tags: 'x'.repeat(101) }), 3, 'its tag has 101'],
  ['en/many-tags.md', markdown({ ...fine, tags: Array(51).fill('x').join(',') }), 3, 'it has 51 tags'],
  ['en/page-rule.md', markdown({ ...fine, pages: '"*"' }), 3, '"*" in pages is no rule'],
  [
    'en/many-rules.md',
    markdown({ ...fine, pages: Array.from({ length: 21 }, (_, n) => `${n}.example`).join() }),
    3,
    '21 rules',
  ],
  [
    'en/long-phrase.md',
    markdown({ ...fine, 'asked-as': 'x'.repeat(201) }),
    3,
    'a phrase in asked-as has 201',
  ],
  [
    'en/many-phrases.md',
    markdown({ ...fine, 'asked-as': Array.from({ length: 51 }, (_, n) => `p${n}`).join() }),
    3,
    '51 phrases',
  ],
  ['en/long-body.md', markdown(fine, 'word '.repeat(50_000)), null, '220000 are the most'],
  ['en/huge.md', markdown(fine, 'x'.repeat(1_000_001)), null, 'larger than 1 MB'],
  ['en/binary.md', Buffer.concat([Buffer.from('---\ntitle: A\n---\n'), randomBytes(500)]), null, 'not UTF-8'],
  ['en/utf-16.md', Buffer.from(`\ufeff${markdown(fine)}`, 'utf16le'), null, 'not UTF-8'],
  ['en/many-headings.md', markdown(fine, '## a\n\n'.repeat(1_001)), 4, 'it has 1001 headings'],
  [
    'en/many-pictures.md',
    markdown(fine, Array.from({ length: 101 }, (_, n) => `![](${n}.png)`).join('\n')),
    null,
    '101 pictures',
  ],
  ['en/picture.md', markdown(fine, 'a\n\nb ![x](x.png)'), 6, 'the picture "x.png" is not there'],
  ['en/percent.md', markdown(fine, '<img src="%E0%A4%A.png">'), 4, 'is no address'],
  ['en/long-front.md', `---\n${'a: b\n'.repeat(201)}---\n`, null, 'its front matter is longer than'],
];

/** Broken lines of one file: what is in the line and the reason. */
const LINES: [line: string, reason: string][] = [
  ['{', 'it is not a JSON object'],
  ['[]', 'it is not a JSON object'],
  ['null', 'it is not a JSON object'],
  ['"text"', 'it is not a JSON object'],
  [jsonLine({ id: undefined }), 'id is missing'],
  [jsonLine({ id: '' }), 'id is empty'],
  [jsonLine({ id: 7 }), 'id is not a text'],
  [jsonLine({ id: 'x'.repeat(201) }), 'its id has 201 characters'],
  [jsonLine({ id: 'b1', title: undefined }), 'title is missing'],
  [jsonLine({ id: 'b2', title: ' \n ' }), 'title is empty'],
  [jsonLine({ id: 'b3', title: 'x'.repeat(301) }), 'its title has 301'],
  [jsonLine({ id: 'b4', locale: 'xx' }), 'locale is "xx"'],
  [jsonLine({ id: 'b5', tags: 'a' }), 'tags is not a list'],
  [jsonLine({ id: 'q1', askedAs: 'a' }), 'askedAs is not a list'],
  [jsonLine({ id: 'q2', askedAs: ['x'.repeat(201)] }), 'a phrase in asked-as has 201'],
  [jsonLine({ id: 'q3', pages: ['a b'] }), '"a b" in pages is no rule'],
  [jsonLine({ id: 'b6', tags: [1] }), 'tags is not a list'],
  [jsonLine({ id: 'b7', sections: undefined }), 'sections is not a list'],
  [jsonLine({ id: 'b8', sections: [null] }), 'section 1 is not'],
  [jsonLine({ id: 'b9', sections: [{ h: 'a', t: 5 }] }), 'section 1 is not'],
  [jsonLine({ id: 'b10', sections: [{ h: '', a: '', t: 'x'.repeat(200_001) }] }), 'its body has 200001'],
  [jsonLine({ id: 'b11', position: 1.5 }), 'position is 1.5'],
  [jsonLine({ id: 'b12', updated: 'soon' }), 'updated is "soon"'],
  [jsonLine({ id: 'app:one', title: 'Again' }), 'the id "app:one" in en is taken already by lines.jsonl:1'],
  [`{"id":"${'y'.repeat(4_100_000)}"}`, 'the line is longer than any article'],
];

describe('what is broken is named with its line, and the rest goes in', () => {
  it(`every one of ${FILES.length} broken files`, async () => {
    for (const [name, content] of FILES) await folder.write(name, content);
    await folder.write('en/fine.md', markdown(fine));
    const { added, broken, faults } = await importFrom(test, [folder.path]);
    expect({ added, broken }).toEqual({ added: 1, broken: FILES.length });
    for (const [name, , line, reason] of FILES) {
      const said = faults.find((fault) => fault.startsWith(`${name}:`));
      const start = `${name}${line === null ? '' : `:${line}`}: `;
      expect([name, said]).toEqual([name, expect.stringContaining(reason)]);
      if (line !== null) expect(said).toContain(start);
    }
  }, 60_000);

  it(`every one of ${LINES.length} broken lines`, async () => {
    const text = [jsonLine(), ...LINES.map(([line]) => line), '', '  ', jsonLine({ id: 'last' })].join(
      '\r\n',
    );
    const file = await folder.write('lines.jsonl', text);
    const { added, broken, faults } = await importFrom(test, [file]);
    expect({ added, broken }).toEqual({ added: 2, broken: LINES.length });
    for (const [index, [, reason]] of LINES.entries())
      expect(faults[index]).toMatch(
        new RegExp(`^lines\\.jsonl:${index + 2}: .*${reason.replace(/[.*+?^$()|[\]{}]/g, '\\$&')}`),
      );
  }, 60_000);

  it('fifty broken files among fifty that are fine', async () => {
    for (let number = 0; number < 50; number++) {
      await folder.write(`en/good-${number}.md`, markdown({ title: `Good ${number}` }));
      await folder.write(`en/bad-${number}.md`, `---\ntitle: Bad\n${'\n'.repeat(number)}broken line\n---\n`);
    }
    const { added, broken, faults } = await importFrom(test, [folder.path]);
    expect({ added, broken }).toEqual({ added: 50, broken: 50 });
    expect(faults.toSorted()).toEqual(
      Array.from(
        { length: 50 },
        (_, number) => `en/bad-${number}.md:${number + 3}: the line "broken line" is not "name: value"`,
      ).toSorted(),
    );
  });

  it('two files with the same slug', async () => {
    await folder.write('en/a/same.md', markdown({ title: 'First' }));
    await folder.write('en/b/same.md', markdown({ title: 'Second' }));
    await folder.write('fr/same.md', markdown({ title: 'Autre langue' }));
    const { added, faults } = await importFrom(test, [folder.path]);
    expect([added, faults]).toEqual([
      2,
      [
        expect.stringMatching(
          /^en\/b\/same\.md: the slug "same" in en is taken already by .*en\/a\/same\.md$/,
        ),
      ],
    ]);
  });

  it('a packed file that is cut off, or is none', async () => {
    const packed = gzipSync(`${jsonLine({ id: 'z' })}\n${randomBytes(90_000).toString('hex')}\n`);
    await folder.write('cut.jsonl.gz', packed.subarray(0, packed.length - 5_000));
    await folder.write('none.jsonl.gz', 'not packed at all');
    const { added, faults } = await importFrom(test, [folder.path]);
    expect(added).toBe(1);
    expect(faults).toContainEqual(
      expect.stringMatching(/^cut\.jsonl\.gz:\d+: it cannot be read to its end \(Z_BUF_ERROR\)/),
    );
    expect(faults).toContainEqual('none.jsonl.gz:1: it cannot be read to its end (Z_DATA_ERROR)');
  });

  it('a packed file that unpacks to far more than it is costs little memory', async () => {
    await folder.write('bomb.jsonl.gz', gzipSync(Buffer.alloc(300_000_000, 0x78)));
    const before = process.memoryUsage().rss;
    const { faults } = await importFrom(test, [folder.path]);
    expect(faults).toEqual(['bomb.jsonl.gz:1: the line is longer than any article']);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  }, 60_000);
});
