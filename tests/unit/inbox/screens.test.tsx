// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SCREENS } from '../../gallery/inbox/screens';
import { draw, words } from '../components/draw';
import { english, german, japanese } from './speech';
import { Stage } from './stage';

describe.each(Object.entries(SCREENS))('the screen %s', (_name, Screen) => {
  it.each([
    ['en', english],
    ['de', german],
    ['ja', japanese],
  ])('has every sentence in %s', (_locale, spoken) => {
    const root = draw(
      <Stage words={spoken}>
        <Screen />
      </Stage>,
    );
    expect(words(root)).not.toMatch(/inbox_|\{\w+\}/);
  });
});
