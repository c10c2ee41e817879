import type { Picked } from '../../utils/marks/picked';
import type { Overlay } from './overlay';
import type { Hand, Picking } from './picker';

/** Less is a slip of the hand, in CSS pixels. */
const LEAST = 8;

const STEPS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Drag over the region; or arrow keys go to a corner, Enter or Space begins there and ends at the other. */
export function pickRegion(overlay: Overlay, _: Picking, finish: (picked: Picked | null) => void): Hand {
  let start: { x: number; y: number } | null = null;
  let at = { x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) };
  const area = () => {
    const from = start ?? at;
    return {
      x: Math.min(from.x, at.x),
      y: Math.min(from.y, at.y),
      width: Math.abs(from.x - at.x),
      height: Math.abs(from.y - at.y),
    };
  };
  const go = (x: number, y: number): string => {
    at = { x: Math.min(innerWidth, Math.max(0, x)), y: Math.min(innerHeight, Math.max(0, y)) };
    overlay.point(at.x, at.y);
    if (!start) return `${at.x}, ${at.y}`;
    const words = `${area().width} × ${area().height}`;
    overlay.frame(area(), words);
    return words;
  };
  const end = () => {
    const found = area();
    const slipped = !start || found.width < LEAST || found.height < LEAST;
    if (!slipped) finish({ area: found, view: { width: innerWidth, height: innerHeight }, name: '' });
    return !slipped;
  };
  const begin = () => {
    start = { ...at };
  };
  return {
    move: (x, y) => void go(x, y),
    down: (x, y) => {
      go(x, y);
      begin();
    },
    up: () => {
      if (!end()) start = null;
    },
    press: ({ key, shift }) => {
      const [x = 0, y = 0] = STEPS[key] ?? [];
      const by = shift ? 10 : 1;
      if (x || y) return go(at.x + x * by, at.y + y * by);
      if (key !== 'Enter' && key !== ' ') return '';
      if (start) end();
      else begin();
      return go(at.x, at.y);
    },
  };
}
