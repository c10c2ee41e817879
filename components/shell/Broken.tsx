import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import { readUnsentCopies, saveCopies } from '../../utils/state/export-state';
import { Button } from '../controls/Button';
import { Empty } from '../controls/Empty';
import './frame.css';

/** The store cannot be opened: said before anything is typed that could not be kept, with a way to what can be read. */
export function Broken() {
  const [copies, setCopies] = useState<readonly unknown[]>([]);
  useEffect(() => void readUnsentCopies().then(setCopies), []);
  const actions = (
    <>
      <Button kind="primary" onClick={() => location.reload()}>
        {t('try_again')}
      </Button>
      {copies.length > 0 && <Button onClick={() => saveCopies(copies)}>{t('broken_save')}</Button>}
    </>
  );
  return (
    <main class="body">
      <Empty icon="circle-alert" level={1} title={t('problem_storage_broken')} actions={actions}>
        {copies.length > 0 && tn('broken_copies', copies.length)}
      </Empty>
    </main>
  );
}
