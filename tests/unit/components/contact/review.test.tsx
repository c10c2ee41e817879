// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { Review, type ReviewProps } from '../../../../components/contact/Review';
import { bundleBytes, reviewItems, wrappingBytes } from '../../../../components/contact/review-items';
import { bundleOf } from '../../../../utils/tickets/bundle';
import type { Draft } from '../../../../utils/tickets/draft';
import { ANSWER, DRAFT, FILES } from '../../../gallery/data';
import { draw, expectAccessible, named, press } from '../draw';

function ticketBundle(draft: Draft) {
  const bundle = bundleOf(draft, FILES, 'en');
  if (bundle.kind !== 'ticket') throw new Error('a ticket was expected');
  return bundle;
}

const actions = () => ({ onEdit: vi.fn(), onSend: vi.fn() });

/** Keeps the draft as the shell does, and hands on only the files that still belong to it. */
function Live({ first = DRAFT, ...props }: { first?: Draft } & Partial<ReviewProps>) {
  const [draft, setDraft] = useState(first);
  const bundle = ticketBundle(draft);
  return (
    <Review
      draft={draft}
      bundle={bundle}
      files={FILES.filter(({ id }) => draft.fileIds.includes(id))}
      desk="Ledgerly"
      email="ana@brightwater.studio"
      usual={null}
      sending={false}
      problem={null}
      onChange={(change) => setDraft({ ...draft, ...change })}
      {...actions()}
      {...props}
    />
  );
}

const raw = (root: HTMLElement) => JSON.parse(root.querySelector('pre')?.textContent ?? '');

test('every line of the bundle is shown, and all sizes add up to what is sent', async () => {
  const bundle = ticketBundle({ ...DRAFT, body: 'Ça coûte 5 € “ici”' });
  const items = reviewItems(bundle, DRAFT, []);
  const sum = items.reduce((total, item) => total + item.bytes, wrappingBytes(bundle, items));
  const sent =
    Buffer.byteLength(JSON.stringify(bundle.body)) + FILES.reduce((total, file) => total + file.bytes, 0);
  expect(sum).toBe(sent);
  expect(bundleBytes(bundle)).toBe(sent);
  expect(items.find(({ kind }) => kind === 'description')?.bytes).toBe(
    Buffer.byteLength('Ça coûte 5 € “ici”'),
  );
  const root = draw(<Live />);
  await expectAccessible(root);
});

test('the raw bytes are the body that is sent', () => {
  const root = draw(<Live />);
  expect(raw(root)).toEqual(JSON.parse(JSON.stringify(ticketBundle(DRAFT).body)));
});

test('what is left out is gone from the bytes and can be put back in its place', () => {
  const root = draw(<Live />);
  press(named('Leave out: Page link'));
  press(named('Leave out: Browser'));
  press(named('Leave out: Screenshot'));
  expect(raw(root).page).toBeUndefined();
  expect(raw(root).environment.browser).toBeUndefined();
  expect(raw(root).attachments).toEqual([FILES[1]?.id]);
  expect(root.textContent).toContain('screenshot.png left out');
  press(named('Put back: Screenshot'));
  press(named('Put back: Page link'));
  press(named('Put back: Browser'));
  expect(raw(root)).toEqual(JSON.parse(JSON.stringify(ticketBundle(DRAFT).body)));
});

test('summary and description always go', () => {
  draw(<Live />);
  expect(() => named('Leave out: Summary')).toThrow();
  expect(() => named('Leave out: Description')).toThrow();
});

test('Send sends once pressed, and not again while it is sending', () => {
  const given = actions();
  draw(<Live {...given} />);
  press(named('Send'));
  expect(given.onSend).toHaveBeenCalledOnce();
  draw(<Live {...given} sending />);
  press(named('Sending'));
  expect(given.onSend).toHaveBeenCalledOnce();
});

test('why it was not taken stands above the button', () => {
  const root = draw(<Live problem={{ code: 'draft-changed' }} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('Nothing was sent; check it again.');
});

test('how the answer comes is shown, and always goes; the title goes only with its link', () => {
  const phone = { country: 'CH', typed: '079 412 30 14', number: '+41794123014' };
  const first = { ...DRAFT, answer: { ...ANSWER, channel: 'call' as const, phone } };
  const root = draw(<Live first={first} />);
  expect(root.textContent).toContain('By phone to +41794123014, in English');
  expect(() => named('Leave out: Answer')).toThrow();
  press(named('Leave out: Page title'));
  expect(raw(root).page).toEqual({ url: 'https://app.ledgerly.com/invoices/2094', title: '' });
  press(named('Put back: Page title'));
  press(named('Leave out: Page link'));
  expect(raw(root).page).toBeUndefined();
  expect(() => named('Leave out: Page title')).toThrow();
});

test('the end of an address is shown when it goes along', () => {
  const page = { ...(DRAFT.page as NonNullable<typeof DRAFT.page>), query: '?view=all' };
  const root = draw(<Live first={{ ...DRAFT, page }} />);
  expect(root.textContent).toContain('and nothing after “?”');
  expect(raw(root).page.url).not.toContain('view');
  draw(<Live key="with" first={{ ...DRAFT, page: { ...page, withQuery: true } }} />);
  expect(root.textContent).not.toContain('and nothing after');
  expect(raw(root).page.url).toBe('https://app.ledgerly.com/invoices/2094?view=all');
});
