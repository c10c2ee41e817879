import { contactScreens } from './contact-screens';
import { partScreens } from './part-screens';
import type { Screens } from './screen';
import { searchScreens } from './search-screens';
import { signInScreens } from './sign-in-screens';
import { ticketScreens } from './ticket-screens';

export const ALL_SCREENS: Screens = {
  ...signInScreens,
  ...searchScreens,
  ...contactScreens,
  ...ticketScreens,
  ...partScreens,
};
