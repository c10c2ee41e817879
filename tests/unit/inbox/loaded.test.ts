import { describe, expect, it, vi } from 'vitest';
import { createFoundPeople } from '../../../server/inbox/state/found-people';
import { createLoaded } from '../../../server/inbox/state/loaded';
import { fail, type Result, succeed } from '../../../utils/problems/problem';
import { ANA } from '../../gallery/inbox/people';

describe('a page that is read from the desk', () => {
  it('keeps what it showed when reading again fails', async () => {
    const page = createLoaded<string>();
    await page.read(async () => succeed('one'));
    await page.read(async () => fail('timeout'));
    expect(page.state.value).toMatchObject({ value: 'one', problem: { code: 'timeout' } });
  });

  it('drops an answer that was overtaken by a later question or a change', async () => {
    const page = createLoaded<string>();
    let answer: (value: Result<string>) => void = () => {};
    const slow = page.read(() => new Promise((resolve) => (answer = resolve)));
    await page.change('x', async () => succeed('changed'));
    answer(succeed('old'));
    await slow;
    expect(page.state.value.value).toBe('changed');
  });

  it('says what could not be saved until the next change', async () => {
    const page = createLoaded<string>();
    expect(await page.change('name', async () => fail('id-taken'))).toBe(false);
    expect(page.state.value.refused).toEqual({ what: 'name', problem: { code: 'id-taken' } });
    expect(await page.change('name', async () => succeed('kept'))).toBe(true);
    expect(page.state.value).toEqual({ value: 'kept', problem: null, busy: null, refused: null });
  });
});

describe('the people a search finds', () => {
  const found = { ...ANA, tickets: 3 };

  it('are those of the last words, asked for once', async () => {
    const people = vi.fn(async () => succeed({ items: [found] }));
    const state = createFoundPeople({ people });
    await state.look('ana');
    await state.look('ana');
    expect(people).toHaveBeenCalledTimes(1);
    expect(state.people.value).toEqual([found]);
    await state.look('');
    expect(state.people.value).toEqual([]);
  });

  it('do not come late for other words', async () => {
    let answer: () => void = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    const state = createFoundPeople({
      people: async (words) => {
        if (words === 'a') await late;
        return succeed({ items: words === 'a' ? [found] : [] });
      },
    });
    const first = state.look('a');
    await state.look('an');
    answer();
    await first;
    expect(state.people.value).toEqual([]);
  });
});
