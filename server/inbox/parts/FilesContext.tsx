import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';

export type Picture = { state: 'loading' } | { state: 'ready'; address: string } | { state: 'failed' };

/** The picture itself, or the small one the desk has made of it. */
export type PicturePart = 'content' | 'preview';

/** Where photos and attachments come from; screens know no addresses. */
export interface Files {
  photoAddress(agentId: string, version: string): string;
  /** Where an attachment is downloaded from. */
  attachmentAddress(id: string): string;
  /** Starts loading a picture, or answers the one that is loaded. */
  picture(id: string, part: PicturePart): ReadonlySignal<Picture>;
  /** Tries again to load a picture that failed. */
  retryPicture(id: string, part: PicturePart): void;
}

export const FilesContext = createContext<Files>({
  photoAddress: () => '',
  attachmentAddress: () => '',
  picture: () => signal({ state: 'loading' }),
  retryPicture: () => {},
});
