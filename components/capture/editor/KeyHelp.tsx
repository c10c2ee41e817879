import { t } from '../../../utils/i18n/messages';
import { KeyCaps } from '../../controls/KeyCaps';
import './lists.css';

/** The keys, told where they are used; read out with the picture. */
export function KeyHelp() {
  return (
    <dl class="editor-keys" id="editor-keys">
      <Keys keys={['Tab']} words={t('editor_keys_tab')} />
      <Keys keys={['Enter']} words={t('editor_keys_enter')} />
      <Keys keys={['←', '→', '↑', '↓']} words={t('editor_keys_arrows')} />
      <Keys keys={['Shift']} words={t('editor_keys_shift')} />
      <Keys keys={[t('editor_key_delete')]} words={t('editor_keys_delete')} />
    </dl>
  );
}

function Keys({ keys, words }: { keys: string[]; words: string }) {
  return (
    <div class="editor-key">
      <dt>
        {keys.map((key) => (
          <KeyCaps key={key} keys={key} />
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
