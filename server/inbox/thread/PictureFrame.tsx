import type { ReadonlySignal } from '@preact/signals';
import { ImageOff } from 'lucide';
import { useContext, useRef, useState } from 'preact/hooks';
import { FilesContext, type Picture, type PicturePart } from '../parts/FilesContext';
import { Icon } from '../parts/Icon';
import { MiddleCut } from '../parts/MiddleCut';
import type { Attachment } from '../protocol';
import { size } from '../words/sizes';
import { useWords } from '../words/WordsContext';
import { useNearView } from './near-view';
import { PictureViewer } from './PictureViewer';

const SHOWN = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Whether an attachment is shown in the thread rather than offered as a file. */
export const isPicture = ({ type }: Attachment): boolean => SHOWN.includes(type);

/** What the frame shows: the small picture, where the desk has made one. */
const shownPart = ({ preview }: Attachment): PicturePart => (preview ? 'preview' : 'content');

/** What a picture is called: screenshots are named by what they are, since we named their files. */
export const usePictureName = ({ kind, name }: Attachment): string => {
  const words = useWords();
  return kind === 'screenshot' ? words.say('inbox_screenshot') : name;
};

/** A picture in a frame of fixed measure, so that nothing moves when it arrives. Pressing it shows it whole. */
export const PictureFrame = ({ attachment }: { attachment: Attachment }) => {
  const frame = useRef<HTMLElement>(null);
  const near = useNearView(frame);
  const words = useWords();
  const name = usePictureName(attachment);
  return (
    <figure class="picture" ref={frame}>
      {near ? <LoadedPicture attachment={attachment} name={name} /> : <div class="picture-frame" />}
      <figcaption class="picture-caption">
        <MiddleCut name={name} />
        <span>{size(words.region, attachment.bytes)}</span>
      </figcaption>
    </figure>
  );
};

const LoadedPicture = ({ attachment, name }: { attachment: Attachment; name: string }) => {
  const { picture } = useContext(FilesContext);
  const part = shownPart(attachment);
  return <PictureBody picture={picture(attachment.id, part)} attachment={attachment} name={name} />;
};

interface BodyProps {
  picture: ReadonlySignal<Picture>;
  attachment: Attachment;
  name: string;
}

const PictureBody = ({ picture, attachment, name }: BodyProps) => {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const now = picture.value;
  if (now.state === 'failed') return <FailedPicture attachment={attachment} />;
  if (now.state === 'loading') return <div class="picture-frame" data-loading="true" />;
  return (
    <>
      <button
        type="button"
        class="picture-frame"
        aria-label={words.say('inbox_enlarge', { name })}
        onClick={() => setWhole(true)}
      >
        <img src={now.address} alt="" />
      </button>
      {whole && (
        <PictureViewer
          small={now.address}
          attachment={attachment}
          name={name}
          onClose={() => setWhole(false)}
        />
      )}
    </>
  );
};

const FailedPicture = ({ attachment }: { attachment: Attachment }) => {
  const words = useWords();
  const { retryPicture } = useContext(FilesContext);
  return (
    <div class="picture-frame picture-failed">
      <Icon of={ImageOff} size={18} />
      <p>{words.say('inbox_picture_failed')}</p>
      <button type="button" class="link" onClick={() => retryPicture(attachment.id, shownPart(attachment))}>
        {words.say('inbox_try_again')}
      </button>
    </div>
  );
};
