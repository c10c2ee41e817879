import { DOCUMENTS } from './documents';
import { LAYERS } from './layers';
import { LIVES } from './lives';
import { NAMES } from './names';
import { NO_PAGES } from './no-pages';
import type { OddPage } from './odd-page';
import { POLICIES } from './policies';
import { SCRIPTS } from './scripts';
import { STYLES } from './styles';

/** The whole gallery of odd pages, each once. */
export const ODD_PAGES: OddPage[] = [
  ...DOCUMENTS,
  ...NO_PAGES,
  ...POLICIES,
  ...STYLES,
  ...LAYERS,
  ...LIVES,
  ...SCRIPTS,
  ...NAMES,
];
