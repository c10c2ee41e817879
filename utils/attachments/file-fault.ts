/** Why a file cannot go along. Each has a sentence under the key `file_<fault with underscores>`. */
export const FILE_FAULTS = [
  'too-many-files',
  'empty',
  'unreadable',
  'unsupported-type',
  'too-large',
  'message-too-large',
  'damaged-picture',
  'too-many-pixels',
] as const;

export type FileFault = (typeof FILE_FAULTS)[number];

/** A file that was not taken, by the name the person knows it by. */
export interface RefusedFile {
  name: string;
  fault: FileFault;
  /** The limit that was passed: bytes, files or pixels. */
  limit?: number;
}
