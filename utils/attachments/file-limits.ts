import { FILE_TYPES, type FileType, LIMITS } from '../protocol/limits';

/** What a message may carry. */
export interface FileLimits {
  fileBytes: number;
  videoBytes: number;
  messageBytes: number;
  filesPerMessage: number;
  picturePixels: number;
  fileTypes: readonly FileType[];
}

/** Those of the protocol, for a desk that names none of its own. */
export const USUAL_LIMITS: FileLimits = { ...LIMITS, fileTypes: FILE_TYPES };

/** The strictest of what the protocol and the desk say. */
export function limitsOf(desk: Partial<FileLimits> | undefined): FileLimits {
  const least = (key: Exclude<keyof FileLimits, 'fileTypes'>) =>
    Math.min(USUAL_LIMITS[key], desk?.[key] ?? USUAL_LIMITS[key]);
  return {
    fileBytes: least('fileBytes'),
    videoBytes: least('videoBytes'),
    messageBytes: least('messageBytes'),
    filesPerMessage: least('filesPerMessage'),
    picturePixels: least('picturePixels'),
    fileTypes: FILE_TYPES.filter((type) => desk?.fileTypes?.includes(type) ?? true),
  };
}

const ENDINGS: Record<FileType, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg,.jpeg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'video/mp4': '.mp4,.m4v',
  'video/webm': '.webm',
  'application/pdf': '.pdf',
  'text/plain': '.txt,.log',
  'text/csv': '.csv',
  'application/json': '.json',
};

/** What a file picker offers first, as its `accept`. */
export const acceptedBy = ({ fileTypes }: FileLimits): string =>
  fileTypes.flatMap((type) => [type, ENDINGS[type]]).join(',');
