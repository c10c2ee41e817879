import type { Locale } from '../../utils/protocol/limits';
import type { Html } from './html';
import type { Words } from './words';

/** The same page in another language. */
export interface Language {
  locale: Locale;
  address: string;
  /** False when the text is in English there, because it is not translated. */
  translated: boolean;
}

/** A page before its frame is put around it. */
export interface Page {
  words: Words;
  title: string;
  description?: string;
  /** Its one address, from the root; absent for pages that search engines leave out. */
  canonical?: string;
  languages: Language[];
  /** What stands in the search field. */
  query?: string;
  /** For search engines: what this page is, as schema.org names it. */
  data?: Record<string, unknown>;
  main: Html;
  /** Beside the text: where else to go. */
  sections?: Html;
  /** Beside the text: what is in it. */
  contents?: Html;
}

/** What every page of a desk says about where it is. */
export interface Site {
  /** The name of the team. */
  desk: string;
  /** Where people reach the desk, without a path. */
  origin: string;
}
