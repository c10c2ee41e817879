import { t } from '../../utils/i18n/messages';
import { sizeText } from '../../utils/i18n/sizes';
import { Chip } from '../controls/Chip';
import { CutName } from '../controls/CutName';
import { IconButton } from '../controls/IconButton';
import type { IconName } from '../controls/icons';
import type { DraftFile } from './CapturedPicture';

export interface FileChipProps {
  file: DraftFile;
  /** Left out for what cannot be drawn on. */
  onEdit?: (() => void) | undefined;
  onRemove: () => void;
}

/** A file of a draft that is not shown as a picture. */
export function FileChip({ file, onEdit, onRemove }: FileChipProps) {
  const { name } = file;
  return (
    <Chip
      icon={fileIcon(file.type)}
      name={<CutName name={name} />}
      meta={sizeText(file.bytes)}
      end={
        <>
          {onEdit && <IconButton icon="pencil" name={t('edit_named', { name })} size={16} onClick={onEdit} />}
          <IconButton icon="x" name={t('remove_named', { name })} size={16} onClick={onRemove} />
        </>
      }
    />
  );
}

function fileIcon(type: string): IconName {
  if (type.startsWith('image/')) return 'image';
  if (type.startsWith('video/')) return 'film';
  return type === 'text/csv' ? 'file-spreadsheet' : 'file-text';
}
