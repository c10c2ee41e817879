import { describe, expect, it } from 'vitest';
import { parseDeskAddress } from '../../../../utils/protocol/desk-address';

describe('the address of a desk', () => {
  it.each([
    ['help.example.com', 'https://help.example.com'],
    ['  https://help.example.com/some/where?x=1 ', 'https://help.example.com'],
    ['HELP.Example.COM:8443', 'https://help.example.com:8443'],
    ['localhost:8787', 'http://localhost:8787'],
    ['127.0.0.1:8787/inbox/', 'http://127.0.0.1:8787'],
    ['http://localhost:8787', 'http://localhost:8787'],
  ])('%j is %j', (typed, address) => expect(parseDeskAddress(typed)).toBe(address));

  it.each([
    '',
    '   ',
    'help',
    'http://help.example.com',
    'ftp://help.example.com',
    'javascript:alert(1)',
    'https://',
    'https://me:secret@help.example.com',
    'two words.com',
  ])('%j is none', (typed) => expect(parseDeskAddress(typed)).toBeNull());
});
