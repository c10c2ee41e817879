import { t, tn } from '../../utils/i18n/messages';
import { sizeText } from '../../utils/i18n/sizes';
import type { FileFacts } from '../../utils/tickets/bundle';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import './capture.css';
import { LostParts } from './LostParts';

/** A file of a draft, with the address its bytes can be shown from. */
export type DraftFile = FileFacts & { address: string };

export interface CapturedPictureProps {
  file: DraftFile;
  /** Left out where it cannot be edited. */
  onEdit?: (() => void) | undefined;
  /** Left out where it cannot be removed. */
  onRemove?: () => void;
}

/** The picture exactly as it will be sent, over the full width; nothing lies over it. */
export function CapturedPicture({ file, onEdit, onRemove }: CapturedPictureProps) {
  const name = t('thread_screenshot');
  const covered = file.shot?.boxes.length ?? 0;
  return (
    <figure class="captured">
      <img src={file.address} alt={name} width={file.width} height={file.height} />
      <figcaption class="captured-line">
        {covered > 0 && <Icon name="eye-off" />}
        <span class="captured-name">{covered > 0 ? tn('captured_covered', covered) : name}</span>
        <span class="meta">{sizeText(file.bytes)}</span>
        <span class="captured-buttons">
          {onEdit && <IconButton icon="pencil" name={t('edit_named', { name })} size={16} onClick={onEdit} />}
          {onRemove && (
            <IconButton icon="x" name={t('remove_named', { name })} size={16} onClick={onRemove} />
          )}
        </span>
      </figcaption>
      {file.shot && <LostParts {...file.shot} />}
    </figure>
  );
}
