import { signal } from '@preact/signals';
import type { Files, Picture } from '../../../server/inbox/parts/FilesContext';
import { BROKEN_PICTURE } from './tickets';

const svg = (body: string, width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`,
  )}`;

const FACE = svg(
  '<rect width="56" height="56" fill="#f3dcae"/><path d="M12 56c0-12 7-17 16-17s16 5 16 17z" fill="#2f7d5d"/><circle cx="28" cy="24" r="13" fill="#2a1b16"/><circle cx="28" cy="27" r="9" fill="#7b4a35"/>',
  56,
  56,
);

const PAGE = svg(
  '<rect width="1440" height="900" fill="#fff"/><rect width="240" height="900" fill="#f4f6f5"/><rect x="290" y="60" width="220" height="34" rx="6" fill="#15181c"/><rect x="290" y="130" width="1090" height="60" rx="8" fill="#fdeeec"/><rect x="320" y="152" width="420" height="16" rx="4" fill="#b42318"/><rect x="290" y="230" width="1090" height="560" rx="10" fill="none" stroke="#d7dcd9" stroke-width="2"/><rect x="330" y="270" width="160" height="18" fill="#15181c"/><rect x="330" y="300" width="220" height="18" fill="#15181c"/><g fill="#e2e5e9"><rect x="330" y="400" width="980" height="2"/><rect x="330" y="460" width="980" height="2"/><rect x="330" y="520" width="980" height="2"/><rect x="330" y="580" width="980" height="2"/></g><g fill="#9aa3a0"><rect x="330" y="424" width="300" height="14"/><rect x="330" y="484" width="200" height="14"/><rect x="330" y="544" width="260" height="14"/></g><rect x="1190" y="270" width="140" height="22" fill="#5f6671"/>',
  1440,
  900,
);

/** Photos and attachments of the gallery, drawn in place. */
export const galleryFiles: Files = {
  photoAddress: () => FACE,
  attachmentAddress: (id) => `#${id}`,
  picture: (id) =>
    signal<Picture>(id === BROKEN_PICTURE.id ? { state: 'failed' } : { state: 'ready', address: PAGE }),
  retryPicture: () => {},
};
