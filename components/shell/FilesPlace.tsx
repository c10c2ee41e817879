import { useEffect } from 'preact/hooks';
import { attaching, attachTo } from '../../utils/state/attach-state';
import { closesByItself, goOnBeside } from '../../utils/state/beside-state';
import { capture, captureInto } from '../../utils/state/capture-state';
import { followCarried } from '../../utils/state/carried-state';
import { fileLimits } from '../../utils/state/desk-state';
import type { OpenDraft } from '../../utils/state/draft-state';
import { giveUpPicking, pickInto, picking, pressInPage } from '../../utils/state/pick-state';
import { fileAddress } from '../../utils/state/pictures-state';
import { go } from '../../utils/state/route-state';
import { session } from '../../utils/state/session-state';
import { canPickWindow, pickWindowInto } from '../../utils/state/window-picture-state';
import { DraftFiles } from '../capture/DraftFiles';
import { PickStrip } from '../capture/PickStrip';

/** The pictures of a draft with the addresses their bytes can be shown from. */
export const shownFiles = (open: OpenDraft) =>
  open.files.value.map((file) => ({ ...file, address: fileAddress(file.blob) }));

export function FilesPlace({ open }: { open: OpenDraft }) {
  useEffect(() => followCarried(open), [open]);
  const pointing = picking.value;
  if (pointing) return <PickStrip {...pointing} onKey={pressInPage} onCancel={giveUpPicking} />;
  return (
    <DraftFiles
      files={shownFiles(open)}
      desk={session.value?.desk?.name ?? ''}
      capturing={capture.value.busy !== null}
      problem={capture.value.problem}
      onScreenshot={(extent) => captureInto(open, extent)}
      onPick={(kind) => pickInto(open, kind)}
      onEdit={(fileId) => go({ screen: 'edit', place: open.place, fileId })}
      onRemove={(id) => open.removeFile(id)}
      onWindow={canPickWindow() ? () => pickWindowInto(open) : undefined}
      attach={attachProps(open)}
      {...attachTroubleOf(open)}
    />
  );
}

/** How files that are there already come into a draft. */
export const attachProps = (open: OpenDraft) => ({
  limits: fileLimits.value,
  busy: attaching.value.busy === open.place,
  onFiles: (files: File[]) => attachTo(open, files),
  onBeside: closesByItself() ? () => goOnBeside(open) : undefined,
});

/** What was not taken into a draft the last time. */
export function attachTroubleOf({ place }: OpenDraft) {
  const { refused, problem } = attaching.value;
  const ours = attaching.value.place === place;
  return { refused: ours ? refused : [], keepProblem: ours ? problem : null };
}
