import { useEffect, useMemo, useState } from 'preact/hooks';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { OpenPicture } from '../../utils/state/edit-state';
import { fileAddress } from '../../utils/state/pictures-state';
import { back, type EditRoute, editAddress, previousRoute } from '../../utils/state/route-state';
import type { Editor } from '../capture/editor/Editor';
import { useDraft } from './use-draft';

export interface EditPlaceProps {
  to: EditRoute;
  account: string;
  desk: string;
}

/** A picture of a draft in the editor: in the place of the form, or in a tab of its own. */
export function EditPlace({ to, account, desk }: EditPlaceProps) {
  const open = useDraft(account, to.place);
  const picture = useMemo(() => new OpenPicture(to.fileId), [to.fileId]);
  const Loaded = useEditor();
  const shown = picture.shown.value;
  useEffect(() => {
    if (shown === null) leave();
  }, [shown]);
  if (!Loaded || !shown || !open.draft.value) return null;
  const { base, size, boxes, history } = shown;
  const finish = async () => {
    const answer = await picture.finish();
    if (!answer.ok) return;
    await open.replaceFile(to.fileId, answer.value.fileId);
    leave();
  };
  return (
    <Loaded
      address={fileAddress(base.blob)}
      size={size}
      boxes={boxes}
      history={history}
      busy={picture.busy.value}
      problem={picture.problem.value && problemSentence(picture.problem.value, { desk })}
      onChange={(next) => picture.change(next)}
      onUse={finish}
      onCancel={() => void picture.cancel().then(leave)}
      {...(previousRoute.value && { onEnlarge: () => void picture.keep().then(() => enlarge(to)) })}
    />
  );
}

/** The editor's program, fetched when a picture is opened: what only searches or reads never loads it. */
function useEditor(): typeof Editor | null {
  const [loaded, setLoaded] = useState<{ Editor: typeof Editor } | null>(null);
  useEffect(() => {
    void import('../capture/editor/Editor').then(setLoaded);
  }, []);
  return loaded?.Editor ?? null;
}

/** Back to the form; a tab that was opened for the picture closes. */
function leave(): void {
  if (previousRoute.peek()) back();
  else window.close();
}

function enlarge(to: EditRoute): void {
  // Without an opener, the tab does not begin in an empty document of ours that has no API of the browser.
  window.open(editAddress(to), '_blank', 'noopener');
  back();
}
