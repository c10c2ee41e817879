import { Download, X } from 'lucide';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { FilesContext } from '../parts/FilesContext';
import { Icon } from '../parts/Icon';
import type { Attachment } from '../protocol';
import { useWords } from '../words/WordsContext';

interface Props {
  /** The address of the small picture, shown until the whole one is there. */
  small: string;
  attachment: Attachment;
  name: string;
  onClose(): void;
}

/** One picture over the whole window; Escape closes it and gives the focus back. */
export const PictureViewer = ({ small, attachment, name, onClose }: Props) => {
  const words = useWords();
  const { attachmentAddress, picture } = useContext(FilesContext);
  const whole = picture(attachment.id, 'content').value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => opener instanceof HTMLElement && opener.focus();
  }, []);
  return (
    <dialog class="viewer" ref={dialog} aria-label={name} onClose={onClose}>
      <div class="viewer-bar">
        <p class="viewer-name" dir="auto">
          {name}
        </p>
        <a
          class="button button-secondary button-small"
          href={attachmentAddress(attachment.id)}
          download={attachment.name}
        >
          <Icon of={Download} />
          {words.say('inbox_download')}
        </a>
        <button type="button" class="icon-button" onClick={() => dialog.current?.close()}>
          <Icon of={X} size={18} />
          <span class="only-spoken">{words.say('inbox_picture_close')}</span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than the window is scrolled by keys */}
      <div class="viewer-desk" tabIndex={0}>
        <img
          src={whole.state === 'ready' ? whole.address : small}
          alt={name}
          width={attachment.width}
          height={attachment.height}
        />
      </div>
    </dialog>
  );
};
