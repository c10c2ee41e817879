import { describe, expect, it, vi } from 'vitest';
import { shownCorner } from '../../../../utils/corner/shown-corner';
import { TELLING } from '../../components/corner/fixed-corner';

const help = () => 'Hilfe';

describe('shownCorner', () => {
  it('shows what stands on the shelf, without asking for a sentence', () => {
    const ask = vi.fn(help);
    expect(shownCorner(TELLING, ask)).toBe(TELLING);
    expect(ask).not.toHaveBeenCalled();
  });

  it('wears its word, in the language of the browser, while the shelf is empty', () => {
    const shown = shownCorner(undefined, help);
    expect(shown).toMatchObject({ state: 'resting', opened: false, label: 'Hilfe', words: 'Hilfe' });
  });

  it.each([
    null,
    0,
    'telling',
    [],
    {},
    { ...TELLING, version: 1 },
    { ...TELLING, photo: 'https://example.com/maya.png' },
    { ...TELLING, photo: 7 },
  ])('rests when the shelf is damaged: %j', (value) => {
    expect(shownCorner(value, help)).toEqual({
      state: 'resting',
      label: 'Hilfe',
      words: 'Hilfe',
      opened: true,
    });
  });
});
