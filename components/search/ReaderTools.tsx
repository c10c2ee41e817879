import { languageName } from '../../utils/i18n/locale';
import { locale, t } from '../../utils/i18n/messages';
import { LOCALES, type Locale } from '../../utils/protocol/limits';
import { IconButton } from '../controls/IconButton';
import { Menu, type MenuItem } from '../controls/Menu';

export interface ReaderToolsProps {
  /** The language it was asked for in. */
  language: Locale;
  /** The languages it is written in; null until that is known. */
  written: readonly Locale[] | null;
  onLanguage: (language: Locale) => void;
  /** Shows it wider, or as before; null where neither can be. */
  size: { enlarged: boolean; onChange: () => void } | null;
  /** Opens its page in the public help centre; null when it has none. */
  onOwnWindow: (() => void) | null;
  /** Copies the address of that page; null when it has none. */
  onCopy: (() => void) | null;
  onPrint: () => void;
  /** In the popup: goes on beside the page. */
  onOpenPanel?: (() => void) | undefined;
}

/** What can be done with an open article, at the end of the bar; with words where there is room. */
export function ReaderTools({ size, onOwnWindow, ...props }: ReaderToolsProps) {
  const wide = size?.enlarged;
  return (
    <>
      <Languages {...props} wide={wide} />
      {size && (
        <IconButton
          icon={size.enlarged ? 'minimize-2' : 'maximize-2'}
          name={t(size.enlarged ? 'article_put_back' : 'article_enlarge')}
          words={wide}
          onClick={size.onChange}
        />
      )}
      {onOwnWindow && (
        <IconButton icon="external-link" name={t('article_own_window')} onClick={onOwnWindow} />
      )}
      <Menu name={t('article_more')} icon="ellipsis" items={moreItems(props)} />
    </>
  );
}

const moreItems = ({ onOpenPanel, onCopy, onPrint }: Omit<ReaderToolsProps, 'size' | 'onOwnWindow'>) =>
  [
    onOpenPanel && { icon: 'panel-right' as const, words: t('more_open_panel'), onChoose: onOpenPanel },
    onCopy && { icon: 'link' as const, words: t('article_copy'), onChoose: onCopy },
    { icon: 'printer' as const, words: t('article_print'), onChoose: onPrint },
  ].filter((item) => item != null);

type LanguagesProps = Pick<ReaderToolsProps, 'language' | 'written' | 'onLanguage'> & {
  wide: boolean | undefined;
};

function Languages({ language, written, onLanguage, wide }: LanguagesProps) {
  const items = LOCALES.map(
    (one): MenuItem => ({
      icon: one === language ? 'check' : null,
      words: ownName(one),
      lang: one,
      chosen: one === language,
      onChoose: () => onLanguage(one),
      ...(written && !written.includes(one) && { aside: t('article_in', { language: nameOf('en') }) }),
    }),
  );
  return (
    <Menu
      name={t('article_language')}
      icon="languages"
      items={items}
      {...(wide && { words: ownName(language) })}
    />
  );
}

const nameOf = (language: Locale): string => languageName(language, locale.value);

/** As its speakers write it, with a capital: `Français`. */
function ownName(language: Locale): string {
  const [first = '', ...rest] = languageName(language, language);
  return first.toLocaleUpperCase(language) + rest.join('');
}
