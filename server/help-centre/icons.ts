import { type Html, safe } from './html';

/** Drawn signs (Lucide, ISC licence), as far as these pages need them. */
const DRAWINGS = {
  search: '<path d="m21 21-4.3-4.3"/><circle cx="11" cy="11" r="8"/>',
  languages: '<path d="m5 8 6 6M4 14l6-6 2-3M2 5h12M7 2h1m14 20-5-10-5 10M14 18h6"/>',
  down: '<path d="m6 9 6 6 6-6"/>',
  next: '<path d="m9 18 6-6-6-6"/>',
  previous: '<path d="m15 18-6-6 6-6"/>',
  book: '<path d="M12 7v14M3 18a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3z"/>',
  inbox:
    '<path d="M22 12h-6l-2 3h-4l-2-3H2"/><path d="M5.5 5.1 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.5-6.9A2 2 0 0 0 16.8 4H7.2a2 2 0 0 0-1.7 1.1z"/>',
};

export const icon = (name: keyof typeof DRAWINGS): Html =>
  safe(`<svg viewBox="0 0 24 24" aria-hidden="true">${DRAWINGS[name]}</svg>`);

/** The help centre's sign for the browser's tab. */
export const TAB_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#20252c"/><g transform="translate(6.4 6.4) scale(.8)" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${DRAWINGS.book}</g></svg>`;
