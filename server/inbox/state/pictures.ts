import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Api } from '../api';
import type { Picture, PicturePart } from '../parts/FilesContext';

export interface Pictures {
  picture(id: string, part: PicturePart): ReadonlySignal<Picture>;
  retryPicture(id: string, part: PicturePart): void;
  /** Lets go of every picture, when another ticket is opened. */
  release(): void;
}

interface Parts {
  api: Pick<Api, 'attachment'>;
  url: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** Only these are ever shown: a blob's address belongs to this page's origin, so nothing that can run may become one. */
export const SHOWN_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

const keyOf = (id: string, part: PicturePart): string => `${id} ${part}`;

/** Pictures of attachments, fetched with the session's cookie and shown from memory. */
export const createPictures = ({ api, url }: Parts): Pictures => {
  const pictures = new Map<string, Signal<Picture>>();

  const load = async (id: string, part: PicturePart, picture: Signal<Picture>) => {
    picture.value = { state: 'loading' };
    const answer = await api.attachment(id, part);
    if (pictures.get(keyOf(id, part)) !== picture) return;
    picture.value =
      answer.ok && SHOWN_TYPES.includes(answer.value.type)
        ? { state: 'ready', address: url.createObjectURL(answer.value) }
        : { state: 'failed' };
  };

  return {
    picture: (id, part) => {
      const known = pictures.get(keyOf(id, part));
      if (known) return known;
      const picture = signal<Picture>({ state: 'loading' });
      pictures.set(keyOf(id, part), picture);
      void load(id, part, picture);
      return picture;
    },
    retryPicture: (id, part) => {
      const picture = pictures.get(keyOf(id, part));
      if (picture?.value.state === 'failed') void load(id, part, picture);
    },
    release: () => {
      for (const { value } of pictures.values())
        if (value.state === 'ready') url.revokeObjectURL(value.address);
      pictures.clear();
    },
  };
};
