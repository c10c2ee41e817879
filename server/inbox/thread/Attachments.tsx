import type { Attachment } from '../protocol';
import { FileChip } from './FileChip';
import { isPicture, PictureFrame } from './PictureFrame';

/** The pictures of a comment, shown, then its other files as chips. */
export const Attachments = ({ attachments }: { attachments: readonly Attachment[] }) => {
  const pictures = attachments.filter(isPicture);
  const files = attachments.filter((attachment) => !isPicture(attachment));
  return (
    <>
      {pictures.length > 0 && (
        <div class="pictures">
          {pictures.map((picture) => (
            <PictureFrame key={picture.id} attachment={picture} />
          ))}
        </div>
      )}
      {files.length > 0 && (
        <ul class="chips">
          {files.map((file) => (
            <li key={file.id}>
              <FileChip attachment={file} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
