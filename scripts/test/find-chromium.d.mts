/** The path of the browser the end-to-end tests run in, or null when none is found. `CHROME_PATH` decides alone. */
export function findChromium(env?: Record<string, string | undefined>): string | null;

/** The paths of all browsers that are found, in the order of preference. */
export function findBrowsers(env?: Record<string, string | undefined>): string[];
