/** Lucide `ellipsis` (ISC licence): three points, as wide as the line. */
export const ELLIPSIS = 'M5 12h.01M12 12h.01M19 12h.01';

/** Lucide `eye-off` (ISC licence), its strokes in one path. */
export const EYE_OFF =
  'M10.7 5.1a10.7 10.7 0 0 1 11.2 6.6 1 1 0 0 1 0 .7 10.7 10.7 0 0 1-1.4 2.5M14 14.2a3 3 0 0 1-4.2-4.2M17.5 17.5a10.7 10.7 0 0 1-15.4-5.2 1 1 0 0 1 0-.6A10.7 10.7 0 0 1 6.5 6.5M2 2l20 20';

/** Lucide `fold-horizontal` (ISC licence), its strokes in one path. */
export const FOLD = 'M2 12h6M22 12h-6M12 2v2M12 8v2M12 14v2M12 20v2M19 9l-3 3 3 3M5 15l3-3-3-3';

/** A window with a point in one of its corners. */
export const windowWith = (x: number, y: number): string =>
  `M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM${x} ${y}h2v2h-2Z`;
