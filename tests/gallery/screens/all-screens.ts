import { contactScreens } from './contact-screens';
import { cornerScreens } from './corner-screens';
import { editorScreens } from './editor-screens';
import { optionsScreens } from './options-screens';
import { partScreens } from './part-screens';
import { readerScreens } from './reader-screens';
import type { Screens } from './screen';
import { searchScreens } from './search-screens';
import { signInScreens } from './sign-in-screens';
import { spaceScreens } from './space-screens';
import { ticketScreens } from './ticket-screens';
import { welcomeScreens } from './welcome-screens';

export const ALL_SCREENS: Screens = {
  ...welcomeScreens,
  ...signInScreens,
  ...searchScreens,
  ...readerScreens,
  ...contactScreens,
  ...editorScreens,
  ...ticketScreens,
  ...spaceScreens,
  ...optionsScreens,
  ...cornerScreens,
  ...partScreens,
};
