import type { Area } from '../tickets/shot';

/** Everything is measured in pixels of the picture, from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const MARK_COLOURS = ['red', 'yellow', 'green', 'black'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];

interface Drawn {
  /** Its own among the marks of a picture, and never given twice. */
  id: number;
  colour: MarkColour;
}

export type BoxMark = Drawn & { kind: 'box'; box: Area };
export type ArrowMark = Drawn & { kind: 'arrow'; from: Point; to: Point };
export type PenMark = Drawn & { kind: 'pen'; points: Point[] };
/** `lines` are the words as they were broken, `width` that of the longest line: who writes them measures them. */
export type TextMark = Drawn & { kind: 'text'; at: Point; words: string; lines: string[]; width: number };
/** Solid, over what nobody may see. */
export type CoverMark = { id: number; kind: 'cover'; box: Area };

/** One thing that a person has put on a picture. */
export type Mark = BoxMark | ArrowMark | PenMark | TextMark | CoverMark;
export type MarkKind = Mark['kind'];

/** What is to be done to a picture; without all of it, nothing. */
export interface Edit {
  /** The part that stays; null for all of it. */
  crop: Area | null;
  /** From the lowest to the uppermost. */
  marks: readonly Mark[];
  /** Ids of the things covered by Handrail that the person wants to be seen. */
  uncovered: readonly string[];
}

export const UNTOUCHED: Edit = { crop: null, marks: [], uncovered: [] };

export const isUntouched = ({ crop, marks, uncovered }: Edit): boolean =>
  crop === null && marks.length === 0 && uncovered.length === 0;

/** The id for one more mark. */
export const nextMarkId = (marks: readonly Mark[]): number =>
  marks.reduce((most, { id }) => Math.max(most, id), 0) + 1;
