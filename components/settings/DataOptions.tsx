import { t } from '../../utils/i18n/messages';
import { sizeText } from '../../utils/i18n/sizes';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { OptionLine } from './OptionLine';
import { Section } from './OptionsFrame';

export interface DataOptionsProps {
  /** False while there is nobody whose things could be kept here. */
  hasData: boolean;
  /** How far the export is, in bytes of files; null while there is none. */
  exporting: { done: number; total: number } | null;
  failed: boolean;
  onExport: () => void;
  onCancel: () => void;
}

/** Everything that is kept here, to take along. */
export function DataOptions({ hasData, exporting, failed, onExport, onCancel }: DataOptionsProps) {
  return (
    <Section id="data">
      <OptionLine
        title={t('options_export')}
        hint={t(hasData ? 'options_export_hint' : 'options_export_nobody')}
      >
        {exporting ? (
          <Button onClick={onCancel}>{t('options_export_cancel')}</Button>
        ) : (
          hasData && <Button onClick={onExport}>{t('options_export_button')}</Button>
        )}
      </OptionLine>
      {exporting && <Progress {...exporting} />}
      {failed && <ErrorLine>{t('options_export_failed')}</ErrorLine>}
    </Section>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const words = t('options_export_done', { done: sizeText(done), total: sizeText(total) });
  return (
    <div class="export-progress">
      <progress class="progress" max={Math.max(1, total)} value={done} aria-label={words} />
      <p class="option-hint">{words}</p>
    </div>
  );
}
