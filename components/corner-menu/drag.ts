import type { Place } from '../../utils/corner/preferences';
import type { Corner } from '../corner/corner';
import { isRightToLeft } from '../corner/direction';
import { placeAt } from './place-at';

/** A press that moves less, in CSS pixels, is a click. */
const LEAST = 6;

/** Lets the button be dragged: it goes to the nearer side when it is let go. `onDrop` is told where to. */
export function letDrag(corner: Corner, frame: HTMLElement, onDrop: (place: Place) => void): void {
  let from: { x: number; y: number } | null = null;
  let dragged = false;

  frame.onpointerdown = (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    dragged = false;
    // A quick hand is out of the frame with its first move. What was pressed keeps the pointer, so that a press stays one.
    (event.target as Element).setPointerCapture(event.pointerId);
  };

  frame.onpointermove = ({ isTrusted, buttons, clientX, clientY }) => {
    if (!isTrusted || !from) return;
    // Let go outside of the frame, before it was a drag.
    if (!(buttons & 1)) {
      from = null;
      return;
    }
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!dragged && Math.hypot(x, y) < LEAST) return;
    dragged = true;
    corner.held = 'drag';
    frame.className = 'drag';
    frame.style.transform = `translate(${x}px, ${y}px)`;
  };

  const letGo = (drops: boolean) => (event: PointerEvent) => {
    if (!event.isTrusted) return;
    from = null;
    if (corner.held !== 'drag') return;
    const box = frame.getBoundingClientRect();
    corner.held = '';
    frame.style.transform = '';
    if (drops)
      onDrop(placeAt(box, { width: innerWidth, height: innerHeight, rightToLeft: isRightToLeft(frame) }));
    else corner.look?.();
    glide(frame, box);
  };
  frame.onpointerup = letGo(true);
  frame.onpointercancel = letGo(false);
  // A press that has become a drag is none.
  frame.addEventListener(
    'click',
    (event) => {
      if (dragged) event.stopPropagation();
      dragged = false;
    },
    true,
  );
}

/** From where it was let go to where it stands now. */
function glide(frame: HTMLElement, from: DOMRect): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const to = frame.getBoundingClientRect();
  const start = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
  frame.animate([{ transform: start }, { transform: 'none' }], { duration: 180, easing: 'ease-out' });
}
