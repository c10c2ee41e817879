/** Between the button and its menu, and between the menu and the edges of the view, in CSS pixels. */
const GAP = 8;

const KEYS = ['keydown', 'keyup', 'keypress'];

/**
 * Opens the menu above or below the frame, in the top layer, with the focus in it; closes it on Escape, on a press or a
 * focus elsewhere, and with the corner.
 *
 * @param closed called once it is closed; `byKey` when the focus should go back
 * @returns `place` puts it beside the frame again, `close` closes it
 */
export function openMenu(
  frame: HTMLElement,
  menu: HTMLElement,
  life: AbortSignal,
  closed: (byKey: boolean) => void,
): { place(): void; close(): void } {
  const open = new AbortController();
  const { signal } = open;
  const root = frame.getRootNode() as ShadowRoot;
  const close = (byKey: boolean) => {
    if (signal.aborted) return;
    open.abort();
    menu.remove();
    closed(byKey);
  };
  const place = () => putBeside(frame, menu);
  menu.popover = 'manual';
  root.append(menu);
  menu.showPopover();
  place();
  (menu.querySelector<HTMLElement>('[tabindex="0"]') ?? menu).focus();

  for (const type of KEYS)
    menu.addEventListener(type, (event) => {
      // Nothing is typed here, and what moves in the menu moves nothing in the page.
      event.stopPropagation();
      if (type === 'keydown' && (event as KeyboardEvent).key === 'Escape') close(true);
    });
  const elsewhere = (event: Event) => {
    if (event.isTrusted && event.target !== root.host) close(false);
  };
  for (const type of ['pointerdown', 'focusin'])
    addEventListener(type, elsewhere, { capture: true, passive: true, signal });
  addEventListener('resize', place, { passive: true, signal });
  life.addEventListener('abort', () => close(false), { signal });
  return { place, close: () => close(true) };
}

/** Where the frame is low, above it, else below; at its side; always within the view. */
function putBeside(frame: HTMLElement, menu: HTMLElement): void {
  const box = frame.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isLow = box.top + box.bottom > innerHeight;
  const top = isLow ? box.top - GAP - height : box.bottom + GAP;
  const left = box.left + box.right > innerWidth ? box.right - width : box.left;
  menu.style.top = `${within(top, innerHeight - height)}px`;
  menu.style.left = `${within(left, innerWidth - width)}px`;
}

const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP));
