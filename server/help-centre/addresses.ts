import type { Locale } from '../../utils/protocol/limits';

/** Where things are, from the root of the desk. */
export const homeAddress = (locale: Locale): string => `/help/${locale}/`;
export const askAddress = (locale: Locale): string => `/help/${locale}/ask`;

export const searchAddress = (locale: Locale, query = ''): string =>
  `/help/${locale}/search${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;

export const sectionAddress = (locale: Locale, section: string, page = 1): string =>
  `/help/${locale}/${encodeURIComponent(sectionKey(section))}/${page === 1 ? '' : `?page=${page}`}`;

/** A section in an address: its words in small letters, in any script. */
export const sectionKey = (section: string): string =>
  (
    section
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['section']
  )
    .join('-')
    .slice(0, 100);
