import type { Shot } from '../tickets/shot';

/** A picture with what is sensitive painted over, not yet encoded. The original is gone. */
export interface Painted {
  canvas: OffscreenCanvas;
  shot: Shot;
  /** What lies below the boxes, by their ids. */
  patches: Map<string, ImageData>;
}

/** A canvas and its context, made for being read: it stays in memory and never goes to a graphics card. */
export function newCanvas(
  width: number,
  height: number,
): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  return [canvas, context];
}
