import type { CornerState } from './corner-state';

/**
 * The small sign beside the corner's own, as strokes on the 24 grid, for the states that have one. They stand on the
 * shelf with the state, so that no page of the world carries those it does not show.
 */
export const STATE_SIGNS: Partial<Record<CornerState['state'], string>> = {
  // A point that the style sheet draws as wide as the sign.
  changed: 'M12 12h0',
  // Lucide `wifi-off` (ISC licence), its strokes in one path.
  waiting:
    'M12 20h0M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 5.2-2.7M19 12.9a10 10 0 0 0-2-1.6M2 8.8a15 15 0 0 1 4.2-2.6M22 8.8A15 15 0 0 0 10.7 5M2 2l20 20',
  // Lucide `log-in` (ISC licence), its strokes in one path.
  'signed-out': 'm10 17 5-5-5-5m5 5H3M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4',
};
