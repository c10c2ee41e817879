/** A heading of the text that is shown. */
export interface Heading {
  words: string;
  /** 3 stands under 2. */
  level: 2 | 3;
  element: HTMLElement;
}

/** The headings of the text within an element, in order; each can take the focus. */
export function headingsIn(root: Element | null): Heading[] {
  const found = root?.querySelectorAll<HTMLElement>('.article-body :is(h2, h3)') ?? [];
  return Array.from(found, (element) => {
    element.tabIndex = -1;
    return {
      words: element.textContent.trim(),
      level: element.localName === 'h3' ? (3 as const) : (2 as const),
      element,
    };
  });
}

/** Brings a heading to the top of the view and gives it the focus, so that reading goes on there. */
export function goToHeading({ element }: Heading): void {
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}
