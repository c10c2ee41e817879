import { t } from '../../utils/i18n/messages';
import { LanguageChoice, type LanguageChoiceProps } from './LanguageChoice';
import { OptionLine } from './OptionLine';
import { Section } from './OptionsFrame';

/** The language of everything, from the moment it is chosen. */
export function LanguageOptions(props: Omit<LanguageChoiceProps, 'kind'>) {
  return (
    <Section id="language">
      <OptionLine title={t('options_language')} hint={t('options_language_hint')}>
        <LanguageChoice {...props} />
      </OptionLine>
    </Section>
  );
}
