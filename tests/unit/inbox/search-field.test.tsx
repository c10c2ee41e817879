// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchField } from '../../../server/inbox/frame/SearchField';
import { draw, named, press, type } from '../components/draw';
import { Stage } from './stage';

describe('the search', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const search = (words = '') => {
    const onSearch = vi.fn();
    const root = draw(
      <Stage>
        <SearchField label="Search" words={words} shortcut="/" onSearch={onSearch} />
      </Stage>,
    );
    return { root, onSearch, field: named('Search', 'input') as HTMLInputElement };
  };
  const key = (field: HTMLElement, name: string) =>
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));

  it('asks once somebody has stopped typing, for what they meant', () => {
    const { field, onSearch } = search();
    type(field, 'vat');
    type(field, ' vat number ');
    vi.advanceTimersByTime(249);
    expect(onSearch).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onSearch.mock.calls).toEqual([['vat number']]);
  });

  it('ends by Escape or its button, and keeps the keys of the page out of it', () => {
    const { field, onSearch } = search('vat');
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    key(field, 'Escape');
    vi.advanceTimersByTime(0);
    expect(onSearch.mock.calls).toEqual([['']]);
    expect(outside).not.toHaveBeenCalled();
    key(field, 'Escape');
    expect(outside).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', outside);
  });

  it('loses no letter that is typed while the address follows, and follows the address when it goes elsewhere', () => {
    const field = () => named('Search', 'input') as HTMLInputElement;
    const at = (words: string) =>
      draw(
        <Stage>
          <SearchField label="Search" words={words} onSearch={() => {}} />
        </Stage>,
      );
    at('');
    type(field(), 'vat');
    act(() => void vi.advanceTimersByTime(250));
    type(field(), 'vat nu');
    at('vat');
    expect(field().value).toBe('vat nu');
    at('went back');
    expect(field().value).toBe('went back');
  });

  it('tells its key as long as nothing is typed, then how to end it', () => {
    const { root, field } = search();
    expect(root.querySelector('kbd')?.textContent).toBe('/');
    type(field, 'x');
    expect(root.querySelector('kbd')).toBeNull();
    press(named('End the search'));
    expect(field.value).toBe('');
  });
});
