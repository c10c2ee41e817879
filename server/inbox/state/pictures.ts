import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Api } from '../api';
import type { Picture } from '../parts/FilesContext';

export interface Pictures {
  picture(id: string): ReadonlySignal<Picture>;
  retryPicture(id: string): void;
  /** Lets go of every picture, when another ticket is opened. */
  release(): void;
}

interface Parts {
  api: Pick<Api, 'attachment'>;
  url: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** Only these are ever shown: a blob's address belongs to this page's origin, so nothing that can run may become one. */
export const SHOWN_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Pictures of attachments, fetched with the session's cookie and shown from memory. */
export const createPictures = ({ api, url }: Parts): Pictures => {
  const pictures = new Map<string, Signal<Picture>>();

  const load = async (id: string, picture: Signal<Picture>) => {
    picture.value = { state: 'loading' };
    const answer = await api.attachment(id);
    if (pictures.get(id) !== picture) return;
    picture.value =
      answer.ok && SHOWN_TYPES.includes(answer.value.type)
        ? { state: 'ready', address: url.createObjectURL(answer.value) }
        : { state: 'failed' };
  };

  return {
    picture: (id) => {
      const known = pictures.get(id);
      if (known) return known;
      const picture = signal<Picture>({ state: 'loading' });
      pictures.set(id, picture);
      void load(id, picture);
      return picture;
    },
    retryPicture: (id) => {
      const picture = pictures.get(id);
      if (picture?.value.state === 'failed') void load(id, picture);
    },
    release: () => {
      for (const { value } of pictures.values())
        if (value.state === 'ready') url.revokeObjectURL(value.address);
      pictures.clear();
    },
  };
};
