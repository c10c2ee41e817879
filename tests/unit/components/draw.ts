import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect } from 'vitest';

let root: HTMLElement | undefined;

afterEach(() => {
  if (root) void act(() => render(null, root as HTMLElement));
  root?.remove();
  root = undefined;
});

/** Draws a component, or draws it again with other props, and answers the element it stands in. */
export function draw(what: ComponentChild): HTMLElement {
  root ??= document.body.appendChild(document.createElement('div'));
  void act(() => render(what, root as HTMLElement));
  return root;
}

/** The button, link, field or other part that carries this name, visible or for assistive technology alone. */
export function named(name: string, selector = 'button, a, input, textarea, summary'): HTMLElement {
  const all = Array.from(root?.querySelectorAll<HTMLElement>(selector) ?? []);
  const found = all.find((element) => nameOf(element) === name);
  if (!found) throw new Error(`Nothing is named "${name}"; there are: ${all.map(nameOf).join(' | ')}`);
  return found;
}

export function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const own = element.id ? root?.querySelector(`label[for="${element.id}"]`) : null;
  return words(own ?? element.closest('label') ?? element);
}

/** What is read out of an element: without what is hidden from assistive technology. */
export function words(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

export function press(element: HTMLElement): void {
  void act(() => element.click());
}

export function type(element: HTMLElement, text: string): void {
  void act(() => {
    (element as HTMLInputElement).value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

export function key(element: Element, name: string, held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held });
  void act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

export function submit(form: Element | null): void {
  void act(() => {
    form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  });
}

/** No breach of the rules that need no pictures: colours and sizes are measured in a browser by the gallery. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'target-size': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}
