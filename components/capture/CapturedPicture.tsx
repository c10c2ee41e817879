import { t } from '../../utils/i18n/messages';
import { sizeText } from '../../utils/i18n/sizes';
import type { FileFacts } from '../../utils/tickets/bundle';
import { IconButton } from '../controls/IconButton';
import './capture.css';

/** A file of a draft, with the address its bytes can be shown from. */
export type DraftFile = FileFacts & { address: string };

export interface CapturedPictureProps {
  file: DraftFile;
  /** Left out where it cannot be removed. */
  onRemove?: () => void;
}

/** The picture exactly as it will be sent, over the full width; nothing lies over it. */
export function CapturedPicture({ file, onRemove }: CapturedPictureProps) {
  const name = t('thread_screenshot');
  return (
    <figure class="captured">
      <img src={file.address} alt={name} width={file.width} height={file.height} />
      <figcaption class="captured-line">
        <span class="captured-name">{name}</span>
        <span class="meta">{sizeText(file.bytes)}</span>
        {onRemove && <IconButton icon="x" name={t('remove_named', { name })} size={16} onClick={onRemove} />}
      </figcaption>
    </figure>
  );
}
