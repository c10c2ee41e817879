import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n/messages';
import { BackButton, Bar } from '../controls/Bar';

export interface BackBarProps {
  /** The name of where back leads: "Results", "Your tickets". */
  place: string;
  onBack: () => void;
  /** At most four icon buttons. */
  end?: ComponentChildren;
}

/** The bar of a deeper screen. */
export function BackBar({ place, onBack, end }: BackBarProps) {
  return (
    <Bar end={end}>
      <BackButton words={place} name={t('back_to', { place })} onClick={onBack} />
    </Bar>
  );
}
