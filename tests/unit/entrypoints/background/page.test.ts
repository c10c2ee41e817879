import '../../../fakes/browser';
import '../../../fakes/store';
import { describe, expect, it } from 'vitest';
import { pageLinkOf, queryOf } from '../../../../entrypoints/background/page';

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

describe('what was left out of the address', () => {
  it('is everything from "?" or "#" on', () => {
    expect(queryOf({ url: 'https://app.example/invoices?page=2#top' })).toBe('?page=2#top');
    expect(queryOf({ url: 'https://app.example/#/invoices' })).toBe('#/invoices');
    expect(queryOf({ url: 'https://app.example/' })).toBe('');
    expect(queryOf(null)).toBe('');
  });

  it('is nothing when the whole would be too long for the desk', () => {
    const url = (length: number) => `https://a.example/?${'q'.repeat(length - 'https://a.example/?'.length)}`;
    expect(queryOf({ url: url(2000) })).toHaveLength(2000 - 'https://a.example/'.length);
    expect(queryOf({ url: url(2001) })).toBe('');
  });
});
