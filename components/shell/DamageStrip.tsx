import { t, tn } from '../../utils/i18n/messages';
import { Strip } from '../controls/Strip';

export interface DamageStripProps {
  /** How many things were set aside because they could not be read. */
  setAside: number;
  /** How many unsent messages came back. */
  restored: number;
  /** Everything else is gone. */
  lost: boolean;
  onSeen: () => void;
}

/** Something that was kept here was damaged: what became of it, until the person has read it. */
export function DamageStrip({ setAside, restored, lost, onSeen }: DamageStripProps) {
  const sentences = [
    lost && t('damage_lost'),
    setAside > 0 && tn('damage_aside', setAside),
    restored > 0 && tn('damage_restored', restored),
  ];
  return (
    <Strip
      tone={lost || setAside > 0 ? 'red' : 'amber'}
      icon="circle-alert"
      action={{ words: t('damage_seen'), onClick: onSeen }}
    >
      {sentences.filter(Boolean).join(' ')}
    </Strip>
  );
}
