const began = performance.now();

/** Whole seconds since the start. */
export const seconds = () => Math.round((performance.now() - began) / 1000);

/** One line of progress, with the seconds since the start. */
export function say(text) {
  console.log(`${String(seconds()).padStart(4)} s  ${text}`);
}
