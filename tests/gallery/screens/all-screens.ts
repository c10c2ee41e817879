import { contactScreens } from './contact-screens';
import { optionsScreens } from './options-screens';
import { partScreens } from './part-screens';
import type { Screens } from './screen';
import { searchScreens } from './search-screens';
import { signInScreens } from './sign-in-screens';
import { ticketScreens } from './ticket-screens';
import { welcomeScreens } from './welcome-screens';

export const ALL_SCREENS: Screens = {
  ...welcomeScreens,
  ...signInScreens,
  ...searchScreens,
  ...contactScreens,
  ...ticketScreens,
  ...optionsScreens,
  ...partScreens,
};
