import { type MessageKey, t } from '../../utils/i18n/messages';
import { Narrowed } from './Narrowed';
import { OptionLine } from './OptionLine';
import { Section } from './OptionsFrame';

export interface MayOptionsProps {
  /** Undefined until the browser has told. */
  setUp:
    | { browser: 'chrome' | 'edge' | 'firefox'; access: 'every' | 'some'; permissions: readonly string[] }
    | undefined;
  onSiteAccess: () => void;
}

/** What each permission is for, in the reader's words. */
const REASONS: Record<string, MessageKey> = {
  storage: 'may_storage',
  unlimitedStorage: 'may_unlimited_storage',
  alarms: 'may_alarms',
  scripting: 'may_scripting',
  contextMenus: 'may_context_menus',
  sidePanel: 'may_side_panel',
};

/** What the browser lets Handrail do, why, and what it does with it. */
export function MayOptions({ setUp, onSiteAccess }: MayOptionsProps) {
  return (
    <Section id="may">
      <p class="option-lead">{t('ready_sees')}</p>
      {setUp?.access === 'some' && <Narrowed browser={setUp.browser} onSiteAccess={onSiteAccess} />}
      <OptionLine title={t('may_every_site')} hint={t('may_every_site_why')} />
      {setUp?.permissions.map((name) => {
        const reason = REASONS[name];
        return <OptionLine key={name} title={reason ? t(reason) : name} hint={<code>{name}</code>} />;
      })}
      <OptionLine title={t('may_notifications')} hint={<code>notifications</code>} />
    </Section>
  );
}
