// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CodeStep } from '../../../server/inbox/sign-in/CodeStep';
import { EmailStep } from '../../../server/inbox/sign-in/EmailStep';
import type { Problem } from '../../../utils/problems/problem';
import { draw, expectAccessible, named, press, submit, type } from '../components/draw';
import { Stage } from './stage';

const alertOf = (root: Element) => root.querySelector('[role=alert]')?.textContent;

describe('the address', () => {
  const drawStep = (more: { busy?: boolean; problem?: Problem } = {}) => {
    const onSend = vi.fn();
    const root = draw(
      <Stage>
        <EmailStep busy={more.busy ?? false} problem={more.problem} onSend={onSend} />
      </Stage>,
    );
    return { root, onSend, field: named('E-mail address'), form: root.querySelector('form') };
  };

  it('is asked for at once, and sent without the space around it', () => {
    const { onSend, field, form } = drawStep();
    expect(document.activeElement).toBe(field);
    type(field, ' maya@ledgerly.example ');
    submit(form);
    expect(onSend).toHaveBeenCalledWith('maya@ledgerly.example');
  });

  it('that is not whole is told beside the field, until it is mended', () => {
    const { root, onSend, field, form } = drawStep();
    type(field, 'maya');
    submit(form);
    expect(alertOf(root)).toContain('not a whole address');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(onSend).not.toHaveBeenCalled();
    type(field, 'maya@');
    expect(alertOf(root)).toBe('');
  });

  it('is not sent twice', () => {
    const { onSend, field, form } = drawStep({ busy: true });
    type(field, 'maya@ledgerly.example');
    submit(form);
    expect(onSend).not.toHaveBeenCalled();
  });

  it('is open to everybody', async () => {
    await expectAccessible(drawStep({ problem: { code: 'mail-not-sent' } }).root);
  });
});

describe('the code', () => {
  const step = (more: Partial<Parameters<typeof CodeStep>[0]> = {}) => (
    <Stage>
      <CodeStep
        email="maya@ledgerly.example"
        minutes={10}
        busy={false}
        again={false}
        newCodeIn={0}
        onFinish={() => {}}
        onAgain={() => {}}
        onOtherAddress={() => {}}
        {...more}
      />
    </Stage>
  );

  it('is one field that browsers can fill, and the sixth digit sends it', () => {
    const onFinish = vi.fn();
    draw(step({ onFinish }));
    const field = named('Code, six digits') as HTMLInputElement;
    expect([field.autocomplete, field.inputMode]).toEqual(['one-time-code', 'numeric']);
    type(field, '471 90');
    expect(onFinish).not.toHaveBeenCalled();
    type(field, '471 902');
    expect(onFinish).toHaveBeenCalledWith('471902');
  });

  it('shows its digits in six boxes', () => {
    const root = draw(step());
    type(named('Code, six digits'), '4719');
    expect([...root.querySelectorAll('.code-box')].map((box) => box.textContent)).toEqual([
      '4',
      '7',
      '1',
      '9',
      '',
      '',
    ]);
  });

  it('that is too short is told, not sent', () => {
    const onFinish = vi.fn();
    const root = draw(step({ onFinish }));
    type(named('Code, six digits'), '47');
    submit(root.querySelector('form'));
    expect(alertOf(root)).toContain('six digits');
    expect(onFinish).not.toHaveBeenCalled();
  });

  it('that was wrong is told with the tries left, and the field is empty again', () => {
    draw(step());
    type(named('Code, six digits'), '000000');
    const root = draw(step({ problem: { code: 'wrong-code', triesLeft: 4 } }));
    expect(alertOf(root)).toContain('4 tries left');
    expect((named('Code, six digits') as HTMLInputElement).value).toBe('');
  });

  it('can be sent again when the time has come', () => {
    const onAgain = vi.fn();
    const root = draw(step({ newCodeIn: 42, onAgain }));
    expect(root.textContent).toContain('New code in 0:42');
    draw(step({ newCodeIn: 0, onAgain }));
    press(named('Send a new code'));
    expect(onAgain).toHaveBeenCalled();
  });

  it('is open to everybody', async () => {
    await expectAccessible(draw(step({ problem: { code: 'expired-code' } })));
  });
});
