import { describe, expect, it } from 'vitest';
import { attachmentDisposition } from '../../server/files/disposition';
import { cleanFileName } from '../../utils/attachments/file-name';
import { naughtyStrings } from './naughty-strings';

describe('a file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\page.png', 'page.png'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['gpj.\u202eexe', 'gpj.exe'],
    ['  .hidden.  ', 'hidden'],
    ['...', 'file'],
    ['', 'file'],
    ['/', 'file'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['"><svg onload=x>.png', '___svg onload=x_.png'],
    ['写真 1.png', '写真 1.png'],
    ['👩‍💻.png', '👩‍💻.png'],
    [`${'a'.repeat(300)}.png`, `${'a'.repeat(196)}.png`],
    [`${'😀'.repeat(150)}.png`, `${'😀'.repeat(98)}.png`],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('of any kind stays within its rules, and cleaning it again changes nothing', () => {
    for (const name of naughtyStrings()) {
      const clean = cleanFileName(name);
      expect(clean.length).toBeGreaterThan(0);
      expect(clean.length).toBeLessThanOrEqual(200);
      expect(clean).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(clean.isWellFormed()).toBe(true);
      expect(cleanFileName(clean)).toBe(clean);
    }
  });

  it('of any kind makes a header of plain ASCII that says the same name', () => {
    for (const name of naughtyStrings()) {
      const clean = cleanFileName(name);
      const header = attachmentDisposition(clean);
      const [, plain, extended] =
        /^attachment; filename="([ !#-[\]-~]*)"; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(header) ?? [];
      expect([header, plain]).not.toContain(undefined);
      expect(decodeURIComponent(extended ?? '')).toBe(clean);
    }
  });
});
