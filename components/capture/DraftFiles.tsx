import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { sizeText } from '../../utils/i18n/sizes';
import type { Problem } from '../../utils/problems/problem';
import { LIMITS } from '../../utils/protocol/limits';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { CapturedPicture, type DraftFile } from './CapturedPicture';
import './capture.css';
import { FileChip } from './FileChip';

export interface DraftFilesProps {
  /** In the order they will be sent. */
  files: readonly DraftFile[];
  /** The name of the desk, for what may have gone wrong. */
  desk: string;
  /** A picture is being taken. */
  capturing: boolean;
  /** Why the last picture could not be taken; stands under the button. */
  problem: Problem | null;
  onScreenshot: () => void;
  onRemove: (fileId: string) => void;
}

/** The block "Pictures and files" of the form: what is there, and one click for one more. */
export function DraftFiles({ files, desk, capturing, problem, onScreenshot, onRemove }: DraftFilesProps) {
  const full = files.length >= LIMITS.filesPerMessage;
  return (
    <section class="group">
      <div class="heading-line">
        <h2 class="files-heading">{t('ask_files')}</h2>
        <span class="meta">
          {t('ask_files_limit', { size: sizeText(LIMITS.fileBytes), count: LIMITS.filesPerMessage })}
        </span>
      </div>
      <FileList files={files} onRemove={onRemove} />
      {full && <p class="meta">{t('ask_screenshot_full')}</p>}
      {!full && (
        <Button icon="camera" wide busy={capturing && t('ask_screenshot_busy')} onClick={onScreenshot}>
          {t('ask_screenshot')}
        </Button>
      )}
      {problem && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
    </section>
  );
}

/** The files of a draft alone: in the reply box the button stands elsewhere. */
export function FileList({ files, onRemove }: Pick<DraftFilesProps, 'files' | 'onRemove'>) {
  return files.map((file) =>
    file.kind === 'screenshot' ? (
      <CapturedPicture key={file.id} file={file} onRemove={() => onRemove(file.id)} />
    ) : (
      <FileChip key={file.id} file={file} onRemove={() => onRemove(file.id)} />
    ),
  );
}
