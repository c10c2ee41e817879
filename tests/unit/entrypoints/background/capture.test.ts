import '../../../fakes/browser';
import '../../../fakes/store';
import { describe, expect, it } from 'vitest';
import { pageLinkOf } from '../../../../entrypoints/background/capture';

describe('the link of the page the person is on', () => {
  it('comes without query and fragment, where secrets travel', () => {
    const tab = { url: 'https://app.example/invoices/2094?token=secret#top', title: 'Invoice 2094' };
    expect(pageLinkOf(tab)).toEqual({ url: 'https://app.example/invoices/2094', title: 'Invoice 2094' });
  });

  it('comes without name and password in the address', () => {
    expect(pageLinkOf({ url: 'https://me:secret@app.example/', title: '' })?.url).toBe(
      'https://app.example/',
    );
  });

  it.each(['chrome://settings/', 'file:///home/me/diary.html', 'about:blank', 'data:text/html,x'])(
    'is none for %s',
    (url) => expect(pageLinkOf({ url, title: 'x' })).toBeNull(),
  );

  it('is none when it would be too long for the desk, and cuts a long title', () => {
    expect(pageLinkOf({ url: `https://a.example/${'x'.repeat(2000)}`, title: 'x' })).toBeNull();
    expect(pageLinkOf({ url: 'https://a.example/', title: 'x'.repeat(500) })?.title).toHaveLength(300);
  });
});
