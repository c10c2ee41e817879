import type { CornerState } from '../../../utils/corner/corner-state';
import { html } from '../pages/odd-page';
import { OddSite } from '../pages/odd-site';

/** The page of the tricks, while the button tells something that is not the page's business. */

const KEEPS_CLICKS = `<script>addEventListener('click', (event) => { window.kept = event }, true)</script>`;

export const trickSite = (): OddSite =>
  new OddSite([{ name: 'trickster', body: html(KEEPS_CLICKS), corner: 'works' }]);

const SPOKEN = 'Help, 2 new replies from Maya';

export const TELLING: CornerState = {
  version: 2,
  state: 'telling',
  sign: '',
  style: '',
  label: SPOKEN,
  words: '2 from Maya',
  count: '2',
  photo: null,
  initials: 'ML',
  opened: true,
  locale: 'en',
};
