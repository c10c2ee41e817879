/** What the measurement uses of pixelmatch, so that the types are checked where it is not installed. */
declare module 'pixelmatch' {
  /** How many pixels of two pictures (RGBA, of one size) differ. */
  export default function pixelmatch(
    one: Uint8Array | Uint8ClampedArray,
    other: Uint8Array | Uint8ClampedArray,
    drawn: undefined,
    width: number,
    height: number,
    options: { threshold: number },
  ): number;
}
