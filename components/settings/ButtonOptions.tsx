import { cutAt } from '../../utils/i18n/fill-in';
import { t, tn } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { KeyCaps } from '../controls/KeyCaps';
import { HiddenSites, type HiddenSitesProps } from './HiddenSites';
import { OptionLine, OptionSwitch } from './OptionLine';
import { Section } from './OptionsFrame';

export interface ButtonOptionsProps extends HiddenSitesProps {
  hiddenEverywhere: boolean;
  onHideEverywhere: (hidden: boolean) => void;
  /** Folds to the edge while nobody is near. */
  folds: boolean;
  onFold: (folds: boolean) => void;
  /** On how many sites the person has moved it. */
  moved: number;
  onPutBack: () => void;
  /** The key that opens help, as the browser writes it; empty for none, undefined until it has told. */
  shortcut: string | undefined;
  /** The same for the key that asks with a picture of the page. */
  screenshotKey: string | undefined;
  onShortcuts: () => void;
}

/** Where the button stands, and the keys that do the same. */
export function ButtonOptions({
  hiddenEverywhere,
  onHideEverywhere,
  folds,
  onFold,
  moved,
  onPutBack,
  shortcut,
  screenshotKey,
  onShortcuts,
  ...hidden
}: ButtonOptionsProps) {
  return (
    <Section id="button">
      <OptionSwitch
        title={t('options_show')}
        hint={<StaysUnder shortcut={shortcut} />}
        on={!hiddenEverywhere}
        onChange={(shown) => onHideEverywhere(!shown)}
      />
      <OptionSwitch title={t('options_fold')} hint={t('options_fold_hint')} on={folds} onChange={onFold} />
      {moved > 0 && (
        <OptionLine title={tn('options_moved', moved)} hint={t('options_moved_hint')}>
          <Button onClick={onPutBack} name={t('options_moved_back_named')}>
            {t('options_moved_back')}
          </Button>
        </OptionLine>
      )}
      <HiddenSites {...hidden} />
      <OptionLine title={t('options_shortcut')} hint={t('options_shortcut_hint')}>
        <Keys of={shortcut} />
        <Button onClick={onShortcuts} name={t('options_shortcut_change_named')}>
          {t('options_shortcut_change')}
        </Button>
      </OptionLine>
      <OptionLine title={t('command_screenshot')} hint={t('options_screenshot_hint')}>
        <Keys of={screenshotKey} />
        <Button onClick={onShortcuts} name={t('options_screenshot_change_named')}>
          {t('options_shortcut_change')}
        </Button>
      </OptionLine>
    </Section>
  );
}

function Keys({ of: keys }: { of: string | undefined }) {
  if (keys === undefined) return null;
  return keys ? <KeyCaps keys={keys} /> : <span>{t('options_shortcut_none')}</span>;
}

/** Where help is without the button. */
function StaysUnder({ shortcut }: { shortcut: string | undefined }) {
  if (!shortcut) return <>{t('options_show_hint')}</>;
  const [before, after] = cutAt(t('options_show_hint_keys'), 'keys');
  return (
    <>
      {before}
      {shortcut}
      {after}
    </>
  );
}
