import { describe, expect, it } from 'vitest';
import { bundleHash, bundleOf, type FileFacts } from '../../../../utils/tickets/bundle';
import type { Draft } from '../../../../utils/tickets/draft';

const draft: Draft = {
  version: 1,
  place: 'new-ticket',
  account: 'a',
  ticketId: 't',
  commentId: 'c',
  revision: 1,
  summary: ' Link\u0000 ',
  body: 'It\r\nfails',
  page: { url: 'https://a.example/', title: 'A', included: true },
  environment: {
    browser: { value: 'Chrome 156', included: true },
    system: { value: 'Linux', included: false },
  },
  fileIds: ['f2', 'f1'],
  updatedAt: 0,
};
const file = (id: string): FileFacts => ({
  id,
  name: id,
  type: 'image/png',
  bytes: 1,
  sha256: id,
  kind: 'file',
});

describe('a bundle', () => {
  it('holds what is included and nothing that was left out', () => {
    const bundle = bundleOf(draft, [file('f1'), file('f2')], 'fr');
    expect(bundle).toMatchObject({ kind: 'ticket', ticketId: 't' });
    expect(bundle.body).toEqual({
      commentId: 'c',
      summary: 'Link',
      description: 'It\nfails',
      locale: 'fr',
      attachments: ['f2', 'f1'],
      page: { url: 'https://a.example/', title: 'A' },
      environment: { browser: 'Chrome 156' },
    });
  });

  it('leaves out the page and the whole environment when the person does', () => {
    const bare = {
      ...draft,
      page: { url: 'https://a.example/', title: 'A', included: false },
      environment: {},
    };
    expect(Object.keys(bundleOf(bare, [], 'en').body)).toEqual([
      'commentId',
      'summary',
      'description',
      'locale',
      'attachments',
    ]);
  });

  it('is a comment for a reply', () => {
    const reply: Draft = { ...draft, place: 'reply:t', fileIds: [] };
    expect(bundleOf(reply, [], 'en')).toEqual({
      kind: 'comment',
      ticketId: 't',
      commentId: 'c',
      body: { body: 'It\nfails', attachments: [] },
      files: [],
    });
  });

  it('has a hash that changes with every item that leaves, bytes of files included', async () => {
    const hash = (change: Partial<Draft>, files = [file('f1'), file('f2')]) =>
      bundleHash(bundleOf({ ...draft, ...change }, files, 'en'));
    const hashes = await Promise.all([
      hash({}),
      hash({ summary: 'Other' }),
      hash({ body: 'Other' }),
      hash({ page: null }),
      hash({ environment: {} }),
      hash({ fileIds: ['f1', 'f2'] }),
      hash({}, [file('f1'), { ...file('f2'), sha256: 'other bytes' }]),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(await hash({})).toBe(hashes[0]);
  });
});
