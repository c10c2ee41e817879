import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem } from '../../utils/problems/problem';
import { LIMITS } from '../../utils/protocol/limits';
import { type Draft, isEmptyDraft } from '../../utils/tickets/draft';
import { BusySign } from '../controls/BusySign';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { GrowingText } from '../controls/TextArea';
import { composerFault } from './composer-fault';
import './thread.css';

export interface ComposerProps {
  /** The draft of the reply; undefined until read. */
  draft: Draft | undefined;
  /** The pictures and files of the draft. */
  files: ComponentChildren;
  /** The way to files that are there already. */
  attach?: ComponentChildren;
  /** What of them was not taken. */
  refused?: ComponentChildren;
  desk: string;
  email: string;
  capturing: boolean;
  /** Why a picture could not be taken, or the reply not be handed over. */
  problem: Problem | null;
  sending: boolean;
  /** Only when the ticket may be closed. */
  canClose: boolean;
  onBody: (body: string) => void;
  onScreenshot: () => void;
  onReply: () => void;
  onReplyAndClose: () => void;
  onClose: () => void;
}

/** Where one writes back. The draft is kept as it is typed; Reply sends exactly what stands here. */
export function Composer({ draft, files, desk, email, problem, ...rest }: ComposerProps) {
  const [checked, setChecked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const body = draft?.body ?? '';
  const empty = !draft || isEmptyDraft(draft);
  const fault = composerFault(body);
  const send = (then: () => void) => () => {
    setChecked(true);
    if (fault) box.current?.focus();
    else then();
  };
  return (
    <div class="composer">
      {files}
      <div class="composer-box">
        <GrowingText
          class="composer-text"
          rows={2}
          label={t('thread_reply_label')}
          placeholder={t('thread_reply_label')}
          value={body}
          invalid={checked && fault !== null}
          describedBy="composer-fault"
          onInput={rest.onBody}
          onKeyDown={(event) => isSendKey(event) && send(rest.onReply)()}
          inputRef={box}
        />
        <div class="composer-tools">
          <ScreenshotTool capturing={rest.capturing} full={isFull(draft)} onScreenshot={rest.onScreenshot} />
          {!isFull(draft) && rest.attach}
          {!empty && <Kept />}
        </div>
      </div>
      <div id="composer-fault">
        {checked && fault && <ErrorLine>{fault}</ErrorLine>}
        {rest.refused}
        {problem && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
      </div>
      <p class="meta composer-to">
        <bdi>{t('goes_to', { desk })}</bdi> <bdi>{t('goes_as', { email })}</bdi>
      </p>
      <div class="foot-buttons foot-buttons--stack">
        {rest.canClose && (
          <Button onClick={empty ? rest.onClose : send(rest.onReplyAndClose)}>
            {t(empty ? 'thread_close' : 'thread_reply_close')}
          </Button>
        )}
        <Button kind="primary" busy={rest.sending && t('thread_reply_busy')} onClick={send(rest.onReply)}>
          {t('thread_reply')}
        </Button>
      </div>
    </div>
  );
}

/** Ctrl or Command with Enter; alone it is a new line. */
const isSendKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;

const isFull = (draft: Draft | undefined): boolean => (draft?.fileIds.length ?? 0) >= LIMITS.filesPerMessage;

function ScreenshotTool({
  capturing,
  full,
  onScreenshot,
}: {
  capturing: boolean;
  full: boolean;
  onScreenshot: () => void;
}) {
  if (full) return <span class="meta">{t('ask_screenshot_full')}</span>;
  if (!capturing) return <IconButton icon="camera" name={t('ask_screenshot')} onClick={onScreenshot} />;
  return (
    <span class="composer-note" role="status">
      <BusySign size={14} />
      {t('ask_screenshot_busy')}
    </span>
  );
}

function Kept() {
  return (
    <span class="composer-note">
      <Icon name="check" size={14} />
      {t('thread_draft_kept')}
    </span>
  );
}
