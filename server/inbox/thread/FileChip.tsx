import { Download, FileSpreadsheet, FileText, Film, Image } from 'lucide';
import { useContext } from 'preact/hooks';
import { FilesContext } from '../parts/FilesContext';
import { Icon } from '../parts/Icon';
import { MiddleCut } from '../parts/MiddleCut';
import type { Attachment } from '../protocol';
import { size } from '../words/sizes';
import { useWords } from '../words/WordsContext';

const signOf = (type: string) => {
  if (type.startsWith('image/')) return Image;
  if (type.startsWith('video/')) return Film;
  return type === 'text/csv' ? FileSpreadsheet : FileText;
};

/** A file that can be downloaded. Its name is cut in the middle, so that its ending is always read. */
export const FileChip = ({ attachment }: { attachment: Attachment }) => {
  const words = useWords();
  const { attachmentAddress } = useContext(FilesContext);
  const { id, name, type, bytes } = attachment;
  return (
    <a class="chip" href={attachmentAddress(id)} download={name}>
      <span class="chip-sign">
        <Icon of={signOf(type)} />
      </span>
      <span class="chip-words">
        <span class="chip-name">
          <MiddleCut name={name} />
        </span>
        <span class="chip-size">{size(words.region, bytes)}</span>
      </span>
      <span class="chip-action">
        <Icon of={Download} />
        <span class="only-spoken">{words.say('inbox_download')}</span>
      </span>
    </a>
  );
};
