import { capture, captureInto } from '../../utils/state/capture-state';
import type { OpenDraft } from '../../utils/state/draft-state';
import { fileAddress } from '../../utils/state/pictures-state';
import { session } from '../../utils/state/session-state';
import { DraftFiles } from '../capture/DraftFiles';

/** The pictures of a draft with the addresses their bytes can be shown from. */
export const shownFiles = (open: OpenDraft) =>
  open.files.value.map((file) => ({ ...file, address: fileAddress(file.blob) }));

export function FilesPlace({ open }: { open: OpenDraft }) {
  return (
    <DraftFiles
      files={shownFiles(open)}
      desk={session.value?.desk?.name ?? ''}
      capturing={capture.value.busy !== null}
      problem={capture.value.problem}
      onScreenshot={() => captureInto(open)}
      onRemove={(id) => open.removeFile(id)}
    />
  );
}
