import type { Draft } from '../../utils/tickets/draft';
import type { IconName } from '../controls/icons';

export type EnvironmentName = keyof Draft['environment'];

/** The lines about the browser, in the order they are shown and sent. */
export const ENVIRONMENT_LINES: readonly { name: EnvironmentName; icon: IconName }[] = [
  { name: 'browser', icon: 'globe' },
  { name: 'system', icon: 'monitor' },
  { name: 'window', icon: 'scaling' },
  { name: 'zoom', icon: 'search' },
  { name: 'language', icon: 'languages' },
  { name: 'extension', icon: 'app-window' },
];
