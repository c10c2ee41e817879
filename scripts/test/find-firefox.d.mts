/** The path of the Firefox that the stories run in, or null when none is found. `FIREFOX_PATH` decides alone. */
export function findFirefox(env?: Record<string, string | undefined>): string | null;
