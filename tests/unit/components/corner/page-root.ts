import { vi } from 'vitest';

/** Watches closed roots as they are made: from outside, a test sees as little of them as a page does. */
export function watchRoots(): { button(): HTMLButtonElement; frame(): HTMLElement } {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const find = <Found extends HTMLElement>(what: string): Found => {
    const found = roots.at(-1)?.querySelector<Found>(what);
    if (!found) throw new Error('no corner button has been made');
    return found;
  };
  return { button: () => find('button'), frame: () => find('div') };
}

/** What the test's page lacks: it draws nothing, so nothing lies over the button or below it. */
export function drawNothing(): void {
  document.elementsFromPoint = () => hosts().slice(0, 1);
  HTMLElement.prototype.showPopover = () => {};
}

/** The hosts that a page can see. */
export const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('html > [data-corner]')];

/** A click as the browser makes it (or as a script of the page does). */
export function click(button: HTMLElement, isTrusted: boolean): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button.dispatchEvent(event);
}
