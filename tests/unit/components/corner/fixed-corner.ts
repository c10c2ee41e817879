import type { CornerState } from '../../../../utils/corner/corner-state';

export const RESTING: CornerState = {
  version: 2,
  state: 'resting',
  sign: '',
  style: '',
  label: 'Help',
  words: 'Help',
  count: '',
  photo: null,
  initials: '',
  opened: true,
  locale: 'en',
};

export const TELLING: CornerState = {
  ...RESTING,
  state: 'telling',
  style: '.telling{color:#fff}',
  label: 'Help, 2 new replies from Maya',
  words: '2 from Maya',
  count: '2',
  photo: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
  initials: 'ML',
};
