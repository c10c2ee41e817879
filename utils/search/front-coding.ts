import { BrokenIndex } from './article-index';
import { breathe } from './breathe';
import { type ByteReader, ByteWriter } from './bytes';

/** Sorted strings, each as the length of what it shares with the one before and the rest: lengths first, letters after. */
export function writeStrings(strings: string[]): Uint8Array {
  const lengths = new ByteWriter();
  let letters = '';
  let before = '';
  for (const string of strings) {
    const shared = sharedLength(before, string);
    lengths.number(shared);
    lengths.number(string.length - shared);
    letters += string.slice(shared);
    before = string;
  }
  const all = new ByteWriter();
  all.part(lengths);
  all.part(new TextEncoder().encode(letters));
  return all.done();
}

function sharedLength(before: string, string: string): number {
  const most = Math.min(before.length, string.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === string.charCodeAt(shared)) shared++;
  const last = string.charCodeAt(shared - 1);
  return last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared; // half a character is none
}

/** Throws BrokenIndex when the letters do not suffice. */
export async function readStrings(reader: ByteReader, count: number): Promise<string[]> {
  const lengths = reader.part();
  const letters = new TextDecoder().decode(reader.partBytes());
  const strings: string[] = [];
  let before = '';
  let at = 0;
  for (let index = 0; index < count; index++) {
    const shared = lengths.number();
    const end = at + lengths.number();
    before = before.slice(0, shared) + letters.slice(at, end);
    at = end;
    strings.push(before);
    if ((index & 1023) === 1023) await breathe();
  }
  if (at !== letters.length) throw new BrokenIndex('the index has lost letters');
  return strings;
}
