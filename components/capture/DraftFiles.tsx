import { takenWords } from '../../utils/i18n/file-sentence';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { sizeText } from '../../utils/i18n/sizes';
import type { PickKind } from '../../utils/marks/picked';
import type { Problem, ProblemCode } from '../../utils/problems/problem';
import type { ShotExtent } from '../../utils/tickets/shot';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { AttachFile, type AttachFileProps, RefusedFiles, type RefusedFilesProps } from './AttachFile';
import { CapturedPicture, type DraftFile } from './CapturedPicture';
import './capture.css';
import { FileChip } from './FileChip';
import { NoPicture } from './NoPicture';
import { ShotWays } from './ShotWays';

export interface DraftFilesProps {
  /** In the order they will be sent. */
  files: readonly DraftFile[];
  /** The name of the desk, for what may have gone wrong. */
  desk: string;
  /** A picture is being taken. */
  capturing: boolean;
  /** Why the last picture could not be taken; stands under the button. */
  problem: Problem | null;
  /** Takes the picture of the page: what is seen of it, or all of it. */
  onScreenshot: (extent: ShotExtent) => void;
  /** Lets the person pick on the page what the picture shows. */
  onPick: (kind: PickKind) => void;
  /** Opens the editor for a picture. */
  onEdit: (fileId: string) => void;
  onRemove: (fileId: string) => void;
  /** Files that are there already: how they come, and what of them was not taken. */
  attach: Omit<AttachFileProps, 'small'>;
  refused: RefusedFilesProps['refused'];
  /** Why what was taken could not be kept. */
  keepProblem: Problem | null;
  /** Lets the person pick a window in the browser's own list; left out where there is none. */
  onWindow?: (() => void) | undefined;
}

/** Trying again on this page would end the same: other ways are offered. */
const NO_PICTURE_HERE: ReadonlySet<ProblemCode> = new Set([
  'capture-refused',
  'capture-store-page',
  'capture-browser-page',
  'capture-pdf',
  'capture-blank',
  'capture-failed',
]);

/** The block "Pictures and files" of the form: what is there, and one click for one more. */
export function DraftFiles(props: DraftFilesProps) {
  const { files, desk, capturing, problem, onScreenshot, onPick, onEdit, onRemove } = props;
  const { limits } = props.attach;
  const full = files.length >= limits.filesPerMessage;
  const refusedPage = problem !== null && NO_PICTURE_HERE.has(problem.code);
  return (
    <section class="group">
      <div class="heading-line">
        <h2 class="files-heading">{t('ask_files')}</h2>
        <span class="meta">
          {t('ask_files_limit', { size: sizeText(limits.fileBytes), count: limits.filesPerMessage })}
        </span>
      </div>
      <FileList files={files} onEdit={onEdit} onRemove={onRemove} />
      {full && <p class="meta">{t('ask_screenshot_full')}</p>}
      {!full && (
        <div class="file-ways">
          <div class="shot-buttons">
            <Button
              icon="camera"
              wide
              busy={capturing && t('ask_screenshot_busy')}
              onClick={() => onScreenshot('visible')}
            >
              {t('ask_screenshot')}
            </Button>
            {!capturing && <ShotWays onScreenshot={onScreenshot} onPick={onPick} />}
          </div>
          <AttachFile {...props.attach} />
        </div>
      )}
      {problem && !refusedPage && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
      {problem && refusedPage && (
        <NoPicture problem={problem} desk={desk} onWindow={props.onWindow} attach={props.attach} />
      )}
      <RefusedFiles refused={props.refused} problem={props.keepProblem} desk={desk} />
      {!full && (
        <p class="meta">
          {takenWords(limits)} {t('ask_files_clean')}
        </p>
      )}
    </section>
  );
}

/** What moves would stand still after editing. */
const STILL_PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** The files of a draft alone: in the reply box the button stands elsewhere. */
export function FileList({
  files,
  onEdit,
  onRemove,
}: Pick<DraftFilesProps, 'files' | 'onEdit' | 'onRemove'>) {
  return files.map((file) =>
    file.kind === 'screenshot' ? (
      <CapturedPicture
        key={file.id}
        file={file}
        onEdit={() => onEdit(file.id)}
        onRemove={() => onRemove(file.id)}
      />
    ) : (
      <FileChip
        key={file.id}
        file={file}
        onEdit={STILL_PICTURES.has(file.type) ? () => onEdit(file.id) : undefined}
        onRemove={() => onRemove(file.id)}
      />
    ),
  );
}
