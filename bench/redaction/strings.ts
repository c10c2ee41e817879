import { HARMLESS } from './harmless-strings';
import { SENSITIVE } from './sensitive-strings';

/** A text of a page, and whether it holds something that must not be seen. */
export interface Labelled {
  text: string;
  sensitive: boolean;
}

/** Our own list. */
export const STRINGS: Labelled[] = [
  ...SENSITIVE.map((text) => ({ text, sensitive: true })),
  ...HARMLESS.map((text) => ({ text, sensitive: false })),
];
