import type { CornerState } from '../../../utils/corner/corner-state';
import type { Inside } from './inside';

interface Shelf {
  get(): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}

type EventPage = { wrappedJSObject: { browser: { storage: { local: Shelf } } } };

declare const Cu: { cloneInto<T>(thing: T, world: object): T };

/** Puts a state of the corner on the public shelf, past the event page. */
export async function putOnShelf(inside: Inside, corner: CornerState): Promise<void> {
  await inside.inPage('worker', setCorner, corner);
}

/** What the public shelf says of the corner. */
export const shownByShelf = (inside: Inside): Promise<Partial<CornerState> | null> =>
  inside.inPage('worker', getCorner);

/** These run beside the event page: nothing from around them is there. */
function setCorner(corner: CornerState): Promise<void> {
  const { local } = (window as unknown as EventPage).wrappedJSObject.browser.storage;
  return local.set(Cu.cloneInto({ corner }, window));
}

async function getCorner(): Promise<Partial<CornerState> | null> {
  const { local } = (window as unknown as EventPage).wrappedJSObject.browser.storage;
  const { corner } = await local.get();
  return JSON.parse(JSON.stringify(corner ?? null));
}
