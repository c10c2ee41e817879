// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { canStand } from '../../../../components/corner/can-stand';

function windowWith(page: { type?: string; body?: string | null; framed?: boolean }): Window {
  const { type = 'text/html', body = 'body', framed = false } = page;
  const view = {} as Window & { top: unknown; document: unknown };
  const document = { defaultView: view, contentType: type, body: body ? { localName: body } : null };
  return Object.assign(view, { document, top: framed ? {} : view });
}

describe('canStand', () => {
  it.each(['text/html', 'application/xhtml+xml'])('stands in a page of type %s', (type) => {
    expect(canStand(windowWith({ type }))).toBe(true);
  });

  it.each([
    'image/svg+xml',
    'image/png',
    'application/pdf',
    'application/xml',
    'text/plain',
    'application/json',
  ])('is absent in a document of type %s', (type) => {
    expect(canStand(windowWith({ type }))).toBe(false);
  });

  it('is absent in a frame', () => {
    expect(canStand(windowWith({ framed: true }))).toBe(false);
  });

  it('is absent beside a frameset and without a body', () => {
    expect(canStand(windowWith({ body: 'frameset' }))).toBe(false);
    expect(canStand(windowWith({ body: null }))).toBe(false);
  });

  it('stands in the window it is in', () => {
    expect(canStand(window)).toBe(true);
  });
});
