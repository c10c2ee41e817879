import { describe, expect, test } from 'vitest';
import { bestSection } from '../../../../utils/search/best-section';
import { article, indexOf } from './help-centre';

const sections = [
  { heading: '', anchor: '', text: 'Orders can be changed, sent again or given back within thirty days.' },
  { heading: 'Change an address', anchor: 'address', text: 'Open the order and choose another street.' },
  { heading: 'Give it back', anchor: 'back', text: 'A label comes with the parcel. Stick it onto the box.' },
  { heading: 'Sending', anchor: 'sending', text: 'We send the parcel again when the box was lost.' },
];
const index = await indexOf([
  article('orders', 'Orders', '', { sections }),
  article('x', 'Others', 'Nothing.'),
]);
const pair = await indexOf([article('a', 'Ledger'), article('b', 'Voucher'), article('c', 'Else')]);
const anchorFor = (query: string) => bestSection(index, query, sections)?.anchor;

describe('the best section', () => {
  test('by its heading, by its words, by other forms of them', () => {
    expect(anchorFor('change address')).toBe('address');
    expect(anchorFor('where is the label')).toBe('back');
    expect(anchorFor('addresses')).toBe('address');
    expect(anchorFor('stick onto box')).toBe('back');
  });

  test('the one that holds all words', () => {
    expect(anchorFor('box lost')).toBe('sending');
  });

  test('all words once before one word often, and words in a row before words apart', () => {
    const others = [
      { heading: '', anchor: 'often', text: 'voucher voucher voucher voucher and nothing else' },
      { heading: '', anchor: 'both', text: 'here a ledger may hold what it needs, and there a voucher' },
      { heading: '', anchor: 'row', text: 'what it needs and there is the ledger voucher that may hold' },
    ];
    expect(bestSection(pair, 'ledger voucher', others.slice(0, 2))?.anchor).toBe('both');
    expect(bestSection(pair, 'ledger voucher', others)?.anchor).toBe('row');
  });

  test('the first when none answers, nothing when there is none', () => {
    expect(anchorFor('zebra')).toBe('');
    expect(anchorFor('')).toBe('');
    expect(bestSection(index, 'address', [])).toBeUndefined();
  });
});
