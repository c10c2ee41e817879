// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { FileDrop } from '../../../../components/controls/FileDrop';
import { draw } from '../draw';

const file = new File(['a'], 'a.png');

function fire(name: string, data: Record<string, unknown>): Event {
  const event = new Event(name, { bubbles: true, cancelable: true });
  Object.assign(event, data);
  void act(() => void document.body.dispatchEvent(event));
  return event;
}

const holding = (types: string[], files: File[] = []) => ({
  types,
  files: Object.assign(files, { item: null }),
});

test('files that are dropped anywhere are taken, and the browser does not leave the page', () => {
  const onFiles = vi.fn();
  const root = draw(
    <FileDrop words="Drop here" onFiles={onFiles}>
      <p>Form</p>
    </FileDrop>,
  );
  expect(fire('dragover', { dataTransfer: holding(['Files']) }).defaultPrevented).toBe(true);
  expect(root.textContent).toContain('Drop here');
  expect(fire('drop', { dataTransfer: holding(['Files'], [file]) }).defaultPrevented).toBe(true);
  expect(onFiles).toHaveBeenCalledWith([file]);
  expect(root.textContent).not.toContain('Drop here');
});

test('words that are dragged or pasted stay words, also with a picture of them', () => {
  const onFiles = vi.fn();
  draw(
    <FileDrop words="Drop here" onFiles={onFiles}>
      <p>Form</p>
    </FileDrop>,
  );
  expect(fire('dragover', { dataTransfer: holding(['text/plain']) }).defaultPrevented).toBe(false);
  fire('paste', { clipboardData: holding(['text/plain', 'Files'], [file]) });
  expect(onFiles).not.toHaveBeenCalled();
  fire('paste', { clipboardData: holding(['Files'], [file]) });
  expect(onFiles).toHaveBeenCalledOnce();
});
