/** Where on a page the button stands. It holds when the view changes, and when the page is written right to left. */
export interface Place {
  /** On the side where lines of the page begin. */
  start: boolean;
  /** How high, from 0 at the bottom to 1 at the top. */
  rise: number;
}

/**
 * Where the person wants the corner button, and where not. It stands on the public shelf beside the corner's state: names
 * of sites only, never an address of a page.
 */
export interface CornerPreferences {
  version: 1;
  /** Host names as `location.hostname` has them, without port, in the order of hiding. */
  hiddenSites: string[];
  hiddenEverywhere: boolean;
  /** Where the person has put it, by the names of sites, the latest last; on others it stands in the bottom end corner. */
  places: Record<string, Place>;
  /** Folds to the edge while nobody points at it. */
  folds: boolean;
}

/** The name of the key on the public shelf. */
export const PREFERENCES_KEY = 'preferences';

/** More moved sites than this are forgotten, the oldest first: the shelf is read on every page. */
const MOST_PLACES = 200;

export const SHOWN_EVERYWHERE: CornerPreferences = {
  version: 1,
  hiddenSites: [],
  hiddenEverywhere: false,
  places: {},
  folds: false,
};

/** Where and how it stands. */
export interface Standing extends Place {
  /** Folded to the edge while nobody is near. */
  folds: boolean;
}

/**
 * How the button stands on a site, for whatever is found on the shelf; null where it is hidden. What is damaged, or was
 * written by a newer version, hides nothing. This travels to every page.
 */
export function standingOn(site: string, value: unknown): Standing | null {
  const { version, hiddenSites, hiddenEverywhere, places, folds } = Object(value) as Record<string, unknown>;
  if (
    version === 1 &&
    Array.isArray(hiddenSites) &&
    (hiddenEverywhere === true || (hiddenSites as unknown[]).includes(site))
  )
    return null;
  const { start, rise } = Object(Object(places)[site]) as Record<string, unknown>;
  return { start: Boolean(start), rise: +(rise as number) || 0, folds: Boolean(folds) };
}

export const isHiddenOn = (site: string, value: unknown): boolean => standingOn(site, value) === null;

/** The same wishes with one site hidden, or shown again. */
export function withSite(before: CornerPreferences, site: string, hidden: boolean): CornerPreferences {
  const others = before.hiddenSites.filter((other) => other !== site);
  return { ...before, hiddenSites: hidden ? [...others, site] : others };
}

/** The same wishes with the button put somewhere on a site. */
export function withPlace(before: CornerPreferences, site: string, place: Place): CornerPreferences {
  const others = Object.entries(before.places).filter(([other]) => other !== site);
  return { ...before, places: Object.fromEntries([...others, [site, place]].slice(-MOST_PLACES)) };
}

/** Whether what a script beside a page sends is a place. */
export function isPlace(value: unknown): value is Place {
  const { start, rise } = Object(value) as Record<string, unknown>;
  return typeof start === 'boolean' && typeof rise === 'number' && rise >= 0 && rise <= 1;
}

/** The site of a web page; null for pages of the browser, files and what is no address. */
export function siteOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}
