import { t } from '../../utils/i18n/messages';
import { type Closing, forgetClosing, undoClosing } from '../../utils/state/closing-state';
import { Toast } from '../controls/Toast';

/** A ticket has just been closed, and one press undoes it. */
export const ClosedToast = ({ closing }: { closing: Closing }) => (
  <Toast
    key={closing.entryId}
    words={t('thread_closed', { number: closing.number })}
    undo={{ words: t('undo'), onClick: undoClosing }}
    onGone={forgetClosing}
  />
);
