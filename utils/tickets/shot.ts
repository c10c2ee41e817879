/** Why a part of a picture is covered. */
export const SENSITIVE_REASONS = [
  'password',
  'payment',
  'email-address',
  'phone',
  'one-time-code',
  'personal',
  'card-number',
  'iban',
  'token',
  'marked', // by the page, with one of the conventions for recorders
  'unreadable-frame',
] as const;

export type SensitiveReason = (typeof SENSITIVE_REASONS)[number];

/** A rectangle of a picture, in pixels of the picture. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Painted over in the picture itself; the pixels below are kept apart, in memory alone (see `readPatch`). */
export interface SensitiveBox extends Area {
  /** Names the box within its shot. */
  id: string;
  reason: SensitiveReason;
}

/** What a picture does not show although the page does: `below` is the rest of a page that is too tall. */
export const LOST_KINDS = [
  'frame',
  'video',
  'canvas',
  'foreign-picture',
  'drawing', // SVG that refers to another drawing
  'dialog',
  'closed-part',
  'form-control',
  'effect', // filters and blends
  'below',
] as const;

export type LostKind = (typeof LOST_KINDS)[number];

export interface LostPart extends Area {
  kind: LostKind;
}

/** What is known of a screenshot besides its bytes; kept with the file, never sent. */
export interface Shot {
  /** `native`: the browser's own; `stitched`: several of them; `rendered`: drawn anew, and `lost` says what is missing. */
  method: 'native' | 'stitched' | 'rendered';
  /** Pixels of the picture for one CSS pixel of the page. */
  scale: number;
  boxes: SensitiveBox[];
  lost: LostPart[];
}

/** How much of the page a picture shows. */
export type ShotExtent = 'visible' | 'whole';

/** How far a picture of a whole page is, in screens. */
export interface ShotProgress {
  done: number;
  total: number;
}
