import { describe, expect, it } from 'vitest';
import {
  type CornerFacts,
  cornerKind,
  cornerStateOf,
  initialsOf,
} from '../../../../utils/corner/corner-facts';
import { isCornerState } from '../../../../utils/corner/corner-state';

const facts: CornerFacts = {
  unread: 0,
  agentName: null,
  photo: null,
  moved: null,
  waiting: 0,
  signedOut: false,
  opened: true,
};
const MOVED = { count: 1, number: 1042, status: 'solved' } as const;
const texts = { label: 'Help', words: 'Help', locale: 'en' };

describe('what the corner button shows', () => {
  it.each([
    [{}, 'resting'],
    [{ waiting: 2 }, 'waiting'],
    [{ waiting: 2, signedOut: true }, 'signed-out'],
    [{ waiting: 2, unread: 1 }, 'telling'],
    [{ moved: MOVED, unread: 1 }, 'telling'],
    [{ moved: MOVED, waiting: 1 }, 'changed'],
    [{ moved: MOVED, signedOut: true }, 'signed-out'],
    [{ signedOut: true, unread: 1 }, 'signed-out'],
  ] as const)('%j shows %s', (more, kind) => expect(cornerKind({ ...facts, ...more })).toBe(kind));

  it('carries photo and count only with an answer', () => {
    const photo = 'data:image/webp;base64,AA==';
    const told = cornerStateOf({ ...facts, unread: 12, agentName: 'Maya Okafor', photo }, texts);
    expect(told).toMatchObject({ state: 'telling', count: '9+', photo, initials: 'MO' });
    expect(isCornerState(told)).toBe(true);
    const rest = cornerStateOf({ ...facts, agentName: 'Maya Okafor', photo }, texts);
    expect(rest).toMatchObject({ state: 'resting', count: '', photo: null, initials: '' });
  });

  it.each([
    ['Maya Okafor', 'MO'],
    ['maya', 'M'],
    ['  Ana  María de la Cruz ', 'AC'],
    ['山田 太郎', '山太'],
    ['😀 x', '😀X'],
    ['', ''],
  ])('calls %j %j without a photo', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
