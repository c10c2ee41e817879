// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { canStand } from '../../../../components/corner/can-stand';

const pageWith = ({ type = 'text/html', body = 'body' as string | null }): Document =>
  ({ contentType: type, body: body && { localName: body } }) as unknown as Document;

describe('canStand', () => {
  it.each(['text/html', 'application/xhtml+xml'])('stands in a page of type %s', (type) => {
    expect(canStand(pageWith({ type }))).toBe(true);
  });

  it.each([
    'image/svg+xml',
    'image/png',
    'application/pdf',
    'application/xml',
    'text/plain',
    'application/json',
  ])('is absent in a document of type %s', (type) => {
    expect(canStand(pageWith({ type }))).toBe(false);
  });

  it('is absent beside a frameset and without a body', () => {
    expect(canStand(pageWith({ body: 'frameset' }))).toBe(false);
    expect(canStand(pageWith({ body: null }))).toBe(false);
  });

  it('stands in the page it is in', () => {
    expect(canStand(document)).toBe(true);
  });
});
