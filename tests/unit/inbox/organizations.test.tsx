// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { MemberForm } from '../../../server/inbox/organizations/MemberForm';
import { NameForm } from '../../../server/inbox/organizations/NameForm';
import { draw, expectAccessible, named, press, type } from '../components/draw';
import { Stage } from './stage';

const submit = (root: HTMLElement) =>
  act(async () => void root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));

describe('somebody to add', () => {
  const form = (onAdd = vi.fn(async () => true)) => {
    const root = draw(
      <Stage>
        <MemberForm busy={false} error={undefined} onAdd={onAdd} />
      </Stage>,
    );
    return { root, onAdd, field: named('E-mail address of somebody to add', 'input') as HTMLInputElement };
  };

  it('is asked for only by a whole address, and the field is empty for the next', async () => {
    const { root, onAdd, field } = form();
    type(field, 'ana');
    await submit(root);
    expect(onAdd).not.toHaveBeenCalled();
    expect(root.textContent).toContain('This is not a whole address');
    type(field, ' ana@example.com ');
    await submit(root);
    expect(onAdd).toHaveBeenCalledWith('ana@example.com');
    expect(field.value).toBe('');
    await expectAccessible(root);
  });

  it('stays in the field when the desk refuses', async () => {
    const { root, field } = form(vi.fn(async () => false));
    type(field, 'ana@example.com');
    await submit(root);
    expect(field.value).toBe('ana@example.com');
  });
});

describe('the name of an organization', () => {
  it('is focused, cannot be empty, and closes once it is kept', async () => {
    const onSave = vi.fn(async () => true);
    const onCancel = vi.fn();
    const root = draw(
      <Stage>
        <NameForm name="" error={undefined} busy={false} onSave={onSave} onCancel={onCancel} />
      </Stage>,
    );
    const field = named('Name', 'input');
    expect(document.activeElement).toBe(field);
    await submit(root);
    expect(root.textContent).toContain('Type the name of the organization.');
    type(field, 'Northwind');
    await submit(root);
    expect(onSave).toHaveBeenCalledWith('Northwind');
    expect(onCancel).toHaveBeenCalledTimes(1);
    press(named('Cancel'));
    expect(onCancel).toHaveBeenCalledTimes(2);
  });
});
