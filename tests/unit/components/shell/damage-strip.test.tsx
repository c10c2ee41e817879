// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { DamageStrip } from '../../../../components/shell/DamageStrip';

const show = (what: ComponentChild) => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(what, root);
};

it('says what became of damaged things, until the person has read it', () => {
  const onSeen = vi.fn();
  show(<DamageStrip setAside={2} restored={1} lost={false} onSeen={onSeen} />);
  expect(document.querySelector('[role=status]')?.textContent).toBe(
    '2 things you wrote were damaged on this device and were set aside. They are in the export of the options. ' +
      '1 unsent message came back from its copy.',
  );
  document.querySelector('button')?.click();
  expect(onSeen).toHaveBeenCalledOnce();
});

it('says first that everything is gone', () => {
  show(<DamageStrip setAside={0} restored={3} lost onSeen={() => {}} />);
  expect(document.querySelector('[role=status]')?.textContent).toMatch(
    /^What was kept on this device .* 3 unsent messages/,
  );
});
