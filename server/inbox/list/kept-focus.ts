import { useLayoutEffect } from 'preact/hooks';

const focusedTicket = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset.ticket : undefined;

/** A row that moves up in the list is taken out of the page and put back, and would lose the focus on the way. */
export const useKeptFocus = (): void => {
  const before = focusedTicket();
  useLayoutEffect(() => {
    if (before === undefined || focusedTicket() === before) return;
    document
      .querySelector<HTMLElement>(`[data-ticket="${CSS.escape(before)}"]`)
      ?.focus({ preventScroll: true });
  });
};
