import type { RefusedFile } from '../../utils/attachments/file-fault';
import { acceptedBy, type FileLimits } from '../../utils/attachments/file-limits';
import { fileSentence } from '../../utils/i18n/file-sentence';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { FilePicker } from '../controls/FilePicker';
import { IconButton } from '../controls/IconButton';

export interface AttachFileProps {
  limits: FileLimits;
  busy: boolean;
  onFiles: (files: File[]) => void;
  /** Where a list of files would close this page: goes on beside the page instead. */
  onBeside?: (() => void) | undefined;
  /** In a reply box, a sign without words. */
  small?: boolean;
}

/** The way to files that are there already. */
export function AttachFile({ limits, busy, onFiles, onBeside, small }: AttachFileProps) {
  const button = (open: () => void) =>
    small ? (
      <IconButton icon="paperclip" name={t('ask_attach')} onClick={onBeside ?? open} />
    ) : (
      <Button icon="paperclip" wide busy={busy && t('ask_attach_busy')} onClick={onBeside ?? open}>
        {t('ask_attach')}
      </Button>
    );
  return (
    <FilePicker label={t('ask_attach')} accept={acceptedBy(limits)} onFiles={onFiles}>
      {button}
    </FilePicker>
  );
}

export interface RefusedFilesProps {
  refused: readonly RefusedFile[];
  /** Why what was taken could not be kept. */
  problem: Problem | null;
  desk: string;
}

/** What was not taken, each with its reason and with what will do instead. */
export function RefusedFiles({ refused, problem, desk }: RefusedFilesProps) {
  return (
    <>
      {refused.map((file, index) => (
        <ErrorLine key={`${index} ${file.name}`}>{fileSentence(file, desk)}</ErrorLine>
      ))}
      {problem && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
    </>
  );
}
