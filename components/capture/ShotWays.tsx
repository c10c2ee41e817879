import { t } from '../../utils/i18n/messages';
import type { PickKind } from '../../utils/marks/picked';
import type { ShotExtent } from '../../utils/tickets/shot';
import { Menu } from '../controls/Menu';

export interface ShotWaysProps {
  /** Takes the picture of the page: what is seen of it, or all of it. */
  onScreenshot: (extent: ShotExtent) => void;
  /** Lets the person pick on the page what the picture shows. */
  onPick: (kind: PickKind) => void;
}

/** The other ways to a picture of the page, beside the button for the usual one. */
export function ShotWays({ onScreenshot, onPick }: ShotWaysProps) {
  return (
    <Menu
      name={t('shot_ways')}
      icon="chevron-down"
      items={[
        { icon: 'mouse-pointer-click', words: t('shot_element'), onChoose: () => onPick('element') },
        { icon: 'scaling', words: t('shot_region'), onChoose: () => onPick('region') },
        { icon: 'file-text', words: t('shot_whole'), onChoose: () => onScreenshot('whole') },
      ]}
    />
  );
}
