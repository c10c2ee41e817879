import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { OptionLine } from './OptionLine';
import { Section } from './OptionsFrame';

export interface AboutOptionsProps {
  version: string | undefined;
  onFirstSteps: () => void;
}

export function AboutOptions({ version, onFirstSteps }: AboutOptionsProps) {
  return (
    <Section id="about">
      <OptionLine title={t('options_first_steps')} hint={t('options_first_steps_hint')}>
        <Button onClick={onFirstSteps} name={t('options_first_steps_open')}>
          {t('options_open')}
        </Button>
      </OptionLine>
      <OptionLine title={`Handrail ${version ?? ''}`} hint={t('options_licence')} />
    </Section>
  );
}
