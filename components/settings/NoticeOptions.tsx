import { t } from '../../utils/i18n/messages';
import type { NoticeChoice } from '../../utils/tickets/notices';
import { OptionSwitch } from './OptionLine';
import { Section } from './OptionsFrame';

export interface NoticeOptionsProps extends NoticeChoice {
  /** The browser was asked and did not let us. */
  refused: boolean;
  onTurn: (on: boolean) => void;
  onContent: (withContent: boolean) => void;
}

/** Notifications of the system, beside badge and button. */
export function NoticeOptions({ on, withContent, refused, onTurn, onContent }: NoticeOptionsProps) {
  return (
    <Section id="notices">
      <OptionSwitch
        title={t('options_notices_on')}
        hint={t(refused ? 'options_notices_refused' : 'options_notices_on_hint')}
        on={on}
        onChange={onTurn}
      />
      {on && (
        <OptionSwitch
          title={t('options_notices_content')}
          hint={t('options_notices_content_hint')}
          on={withContent}
          onChange={onContent}
        />
      )}
    </Section>
  );
}
