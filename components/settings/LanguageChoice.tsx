import { languageName } from '../../utils/i18n/locale';
import { t } from '../../utils/i18n/messages';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { Select } from '../controls/Select';

export interface LanguageChoiceProps {
  /** What the person has chosen; null for the browser's. */
  chosen: Locale | null;
  browser: Locale;
  onChoose: (language: Locale | null) => void;
  kind?: 'usual' | 'quiet';
}

/** The browser's language or one of ours, each by its own name, so that its speakers find it. */
export function LanguageChoice({ chosen, browser, onChoose, kind = 'usual' }: LanguageChoiceProps) {
  const choices = LOCALES.map((locale) => ({
    value: locale as Locale | 'browser',
    words: ownName(locale),
    lang: locale,
  }));
  return (
    <Select
      label={t('language_label')}
      kind={kind}
      value={chosen ?? 'browser'}
      choices={[
        { value: 'browser', words: t('language_browser', { language: ownName(browser) }) },
        ...choices,
      ]}
      onChoose={(value) => onChoose(value === 'browser' ? null : value)}
    />
  );
}

/** "Français": in a list, names begin with a capital in every language. */
function ownName(locale: Locale): string {
  const [first = '', ...rest] = languageName(locale, locale);
  return first.toLocaleUpperCase(locale) + rest.join('');
}
