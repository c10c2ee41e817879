import type { FileFault, RefusedFile } from '../attachments/file-fault';
import type { FileLimits } from '../attachments/file-limits';
import type { FileType } from '../protocol/limits';
import { type MessageKey, t } from './messages';
import { sizeText } from './sizes';

/** Why a file cannot go along, and what will do instead. */
export function fileSentence({ name, fault, limit = 0 }: RefusedFile, desk: string): string {
  const key = `file_${fault.replaceAll('-', '_')}` as MessageKey;
  return t(key, { name, desk, limit: limitText(fault, limit) });
}

function limitText(fault: FileFault, limit: number): string {
  if (fault === 'too-many-files') return String(limit);
  return fault === 'too-many-pixels' ? String(limit / 1_000_000) : sizeText(limit);
}

const SHORT: Record<FileType, string> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
  'application/pdf': 'PDF',
  'text/plain': 'TXT, LOG',
  'text/csv': 'CSV',
  'application/json': 'JSON',
};

/** "PNG, JPEG, … A video may have 50 MB, all together 50 MB." */
export const takenWords = ({ fileTypes, videoBytes, messageBytes }: FileLimits): string =>
  t('ask_files_takes', {
    types: fileTypes.map((type) => SHORT[type]).join(', '),
    video: sizeText(videoBytes),
    total: sizeText(messageBytes),
  });
