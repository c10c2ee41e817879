import { askToNotify } from '../browser/notifications';

/** Asks the person, by the browser's own question, whether we may show notifications. Called first in a click. */
export const askForNotices = (): Promise<boolean> => askToNotify();
