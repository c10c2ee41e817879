export type Role = 'button' | 'link' | 'textbox' | 'heading' | 'img' | 'option' | 'log' | 'menuitem';

export interface Act {
  role: Role;
  /** A regular expression and its flags: only plain data goes into a page. */
  name: [source: string, flags: string];
  /** `find` only looks; `fill` puts `words` in the place of what is there. */
  kind: 'find' | 'press' | 'fill';
  words?: string;
}

/**
 * Does something to what has a role and a name, if it is shown. Runs in a page with the browser's rights, so nothing
 * from around it is there.
 * @returns its name and box; null when it is not shown
 */
export async function actInPage({ role, name, kind, words = '' }: Act) {
  const selectors: Record<Role, string> = {
    button: 'button,[role=button],summary',
    link: 'a[href]',
    textbox:
      'textarea,[role=textbox],[role=combobox],[role=searchbox],input:not([type=checkbox],[type=radio],[type=file])',
    heading: 'h1,h2,h3,h4,[role=heading]',
    img: 'img,[role=img]',
    option: '[role=option]',
    log: '[role=log]',
    menuitem: '[role=menuitem]',
  };
  const textOf = (element: Element | null) => (element as HTMLElement | null)?.innerText ?? '';
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = Array.from((element as HTMLInputElement).labels ?? []);
    return [
      element.getAttribute('aria-label') ?? '',
      labelled.map((id) => textOf(document.getElementById(id))).join(' '),
      labels.map(textOf).join(' '),
      (element as HTMLImageElement).alt ?? '',
      textOf(element),
    ]
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .find((one) => one !== '') as string;
  };
  const pattern = new RegExp(...name);
  const found = Array.from(document.querySelectorAll<HTMLElement>(selectors[role])).find(
    (element) => element.checkVisibility({ visibilityProperty: true }) && pattern.test(nameOf(element) ?? ''),
  );
  if (!found) return null;
  if (kind !== 'find') found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  if (kind === 'press') {
    // Firefox's own way for its tests: an event that counts as a person's.
    const inside = window as unknown as {
      synthesizeMouseEvent(type: string, x: number, y: number, data: object): void;
    };
    for (const type of ['mousemove', 'mousedown', 'mouseup'])
      inside.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
  }
  if (kind === 'fill') {
    found.focus();
    (found as HTMLInputElement).select?.();
    document.execCommand('insertText', false, words);
  }
  return { name: nameOf(found) ?? '', x, y, width, height };
}
