// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { paintButton } from '../../../../components/corner/paint-button';
import { STATE_SIGNS } from '../../../../utils/corner/state-signs';
import { RESTING, TELLING } from './fixed-corner';

const painted = (state: Parameters<typeof paintButton>[1]) => {
  const button = document.createElement('button');
  paintButton(button, state);
  return button;
};
const text = (button: HTMLElement, name: string) => button.querySelector(`.${name}`)?.textContent;

describe('paintButton', () => {
  it('shows the sign and keeps the word for the pointer when resting', () => {
    const button = painted(RESTING);
    expect(button.className).toBe('resting');
    expect(button.querySelectorAll('svg')).toHaveLength(1);
    expect(text(button, 'words')).toBe('Help');
    expect(button.querySelector('.count')).toBeNull();
  });

  it('wears its word until help has been opened once', () => {
    expect(painted({ ...RESTING, opened: false }).className).toBe('first');
    expect(painted({ ...TELLING, opened: false }).className).toBe('telling');
  });

  it('speaks the name of the state in the language of the person', () => {
    const button = painted({ ...TELLING, label: 'Hilfe, 2 neue Antworten von Maya', locale: 'de' });
    expect(button.getAttribute('aria-label')).toBe('Hilfe, 2 neue Antworten von Maya');
    expect(button.lang).toBe('de');
  });

  it('tells with the photo, the number and the words', () => {
    const button = painted(TELLING);
    expect(button.querySelector('img')?.src).toBe(TELLING.photo);
    expect(text(button, 'count')).toBe('2');
    expect(text(button, 'words')).toBe('2 from Maya');
  });

  it('shows initials without a photo, and the sign without either', () => {
    expect(painted({ ...TELLING, photo: null }).querySelector('.face')?.textContent).toBe('ML');
    const bare = painted({ ...TELLING, photo: null, initials: '' });
    expect(bare.querySelector('svg')).not.toBeNull();
    expect(bare.querySelector('.face')).toBeNull();
  });

  it('shows initials in place of a photo that cannot be drawn', () => {
    const button = painted(TELLING);
    button.querySelector('img')?.dispatchEvent(new Event('error'));
    expect(button.querySelector('img')).toBeNull();
    expect(button.querySelector('.face')?.textContent).toBe('ML');
  });

  it('adds a sign of its own for waiting and for signed out', () => {
    const [waiting, signedOut] = (['waiting', 'signed-out'] as const).map((state) =>
      painted({ ...RESTING, state, sign: STATE_SIGNS[state] ?? '' }),
    );
    const second = (button?: HTMLElement) => button?.querySelectorAll('path')[1]?.getAttribute('d');
    expect(second(waiting)).toMatch(/^M/i);
    expect(second(signedOut)).toMatch(/^M/i);
    expect(second(waiting)).not.toBe(second(signedOut));
  });

  it('shows no photo and no number of an answer when it tells of none', () => {
    const button = painted({ ...TELLING, state: 'signed-out', count: '' });
    expect(button.querySelector('img')).toBeNull();
    expect(button.querySelector('.count')).toBeNull();
  });

  it('keeps its words from a page that searches for them', () => {
    for (const photo of [TELLING.photo, null])
      for (const words of painted({ ...TELLING, photo }).querySelectorAll('bdi'))
        expect(words.closest('[inert]')).not.toBeNull();
  });

  it('takes words as words, never as markup', () => {
    const words = '<img src=x onerror=alert(1)>';
    const button = painted({ ...TELLING, photo: null, words, initials: '<b>', count: '<i>' });
    expect(text(button, 'words')).toBe(words);
    expect(button.querySelectorAll('img, b, i')).toHaveLength(0);
  });
});
