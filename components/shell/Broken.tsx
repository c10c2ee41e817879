import { t } from '../../utils/i18n/messages';
import { Empty } from '../controls/Empty';
import './frame.css';

/** The store cannot be opened: said before anything is typed that could not be kept. */
export const Broken = () => (
  <main class="body">
    <Empty icon="circle-alert" level={1} title={t('problem_storage_broken')} />
  </main>
);
