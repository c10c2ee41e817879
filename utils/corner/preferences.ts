/**
 * Where the person does not want the corner button. It stands on the public shelf beside the corner's state: names of
 * sites only, never an address of a page.
 */
export interface CornerPreferences {
  version: 1;
  /** Host names as `location.hostname` has them, without port, in the order of hiding. */
  hiddenSites: string[];
  hiddenEverywhere: boolean;
}

/** The name of the key on the public shelf. */
export const PREFERENCES_KEY = 'preferences';

export const SHOWN_EVERYWHERE: CornerPreferences = { version: 1, hiddenSites: [], hiddenEverywhere: false };

/**
 * Whether the button is hidden on a site, for whatever is found on the shelf: what is damaged, or was written by a
 * newer version, hides nothing. This check travels to every page.
 */
export function isHiddenOn(site: string, value: unknown): boolean {
  const { version, hiddenSites, hiddenEverywhere } = Object(value) as Record<string, unknown>;
  return (
    version === 1 &&
    Array.isArray(hiddenSites) &&
    (hiddenEverywhere === true || (hiddenSites as unknown[]).includes(site))
  );
}

/** The same wishes with one site hidden, or shown again. */
export function withSite(before: CornerPreferences, site: string, hidden: boolean): CornerPreferences {
  const others = before.hiddenSites.filter((other) => other !== site);
  return { ...before, hiddenSites: hidden ? [...others, site] : others };
}

/** The site of a web page; null for pages of the browser, files and what is no address. */
export function siteOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}
