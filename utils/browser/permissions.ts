/**
 * Every permission with its reason and the browsers that need it. The manifest is made from this list, and
 * docs/permissions.md is checked against it. One more line here is a warning more at installation: think twice.
 */
export const PERMISSIONS = [
  {
    name: 'storage',
    reason: 'The corner button reads its state and the preferences from storage.local.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  {
    name: 'unlimitedStorage',
    reason: 'Drafts, unsent messages and their screenshots must not be evicted; it shows no warning.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  {
    name: 'alarms',
    reason: 'The worker is stopped when idle; alarms wake it to ask for replies and to send what waits.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  {
    name: 'scripting',
    reason:
      'Puts the corner button into tabs that were open before installation or update, and its menu beside it when somebody comes near; when a picture is asked for, finds what is private on the page and lets the person point at something.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  {
    name: 'contextMenus',
    reason:
      'Asks about a page, a selection or a picture from the menu of the right mouse button; it shows no warning.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  {
    name: 'sidePanel',
    reason: 'Opens help beside the page.',
    browsers: ['chrome', 'edge'],
  },
] as const;

/** What is asked for later, when the person switches on what needs it. */
export const OPTIONAL_PERMISSIONS = [
  {
    name: 'notifications',
    reason:
      'Tells of an answer by a notification of the system; asked for only when that is switched on in the options.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
] as const;

/** Why the extension asks for every site: the corner button on any page, and the one-click picture of it. */
export const HOST_PERMISSIONS = [
  {
    name: '<all_urls>',
    reason:
      'The corner button stands on any page, and a picture of the page on one click needs exactly this permission.',
  },
] as const;
