import css from './picker.css?inline';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the picker shows over a page. */
export interface Overlay {
  host: HTMLElement;
  /** Frames a part of the view, and says what it is. */
  frame(area: Rectangle, words: string): void;
  /** Shows where the keys draw. */
  point(x: number, y: number): void;
  remove(): void;
}

/**
 * Puts the overlay up in a closed root, above everything, with nowhere to type. It takes all presses of the page, so
 * that pointing at a button does not press it.
 */
export function putUpOverlay(hint: string): Overlay {
  const host = document.createElement('div');
  const [frame, label, bar, cross] = [part('frame'), part('label'), part('bar'), part('cross')];
  bar.textContent = hint;
  label.setAttribute('role', 'status');
  frame.hidden = label.hidden = cross.hidden = true;
  const root = host.attachShadow({ mode: 'closed' });
  root.append(frame, cross, label, bar);
  style(root);
  document.documentElement.append(host);
  raise(host);
  return {
    host,
    frame: ({ x, y, width, height }, words) => {
      frame.hidden = false;
      place(frame, x, y);
      frame.style.width = `${width}px`;
      frame.style.height = `${height}px`;
      label.hidden = words === '';
      label.textContent = words;
      place(
        label,
        Math.max(4, Math.min(x, innerWidth - 240)),
        y + height + 34 > innerHeight ? y - 34 : y + height + 6,
      );
    },
    point: (x, y) => {
      cross.hidden = false;
      place(cross, x, y);
    },
    remove: () => host.remove(),
  };
}

function part(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}

function place(part: HTMLElement, x: number, y: number): void {
  part.style.transform = `translate(${x}px, ${y}px)`;
}

/** Into the top layer, where a page's own dialog stands; where there is none, the highest number has to do. */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    host.removeAttribute('popover');
  }
}

/** A constructed sheet passes every policy of a page; Firefox lets a content script only add an element. */
function style(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}
