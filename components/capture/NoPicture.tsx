import { acceptedBy } from '../../utils/attachments/file-limits';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import { Button } from '../controls/Button';
import { FilePicker } from '../controls/FilePicker';
import { Icon } from '../controls/Icon';
import type { AttachFileProps } from './AttachFile';

export interface NoPictureProps {
  problem: Problem;
  desk: string;
  /** Lets the person pick a window or the screen in the browser's own list; left out where there is none. */
  onWindow?: (() => void) | undefined;
  attach: AttachFileProps;
}

/** The browser allows no picture of this page: why, and two other ways. */
export function NoPicture({ problem, desk, onWindow, attach }: NoPictureProps) {
  return (
    <div class="no-picture" role="alert">
      <p class="no-picture-title">
        <Icon name="camera-off" />
        {t('ask_no_picture')}
      </p>
      <p class="soft">{problemSentence(problem, { desk })}</p>
      <div class="no-picture-ways">
        {onWindow && (
          <Button icon="app-window" onClick={onWindow}>
            {t('ask_window')}
          </Button>
        )}
        <FilePicker label={t('ask_file')} accept={acceptedBy(attach.limits)} onFiles={attach.onFiles}>
          {(open) => (
            <Button icon="upload" onClick={attach.onBeside ?? open}>
              {t('ask_file')}
            </Button>
          )}
        </FilePicker>
      </div>
    </div>
  );
}
