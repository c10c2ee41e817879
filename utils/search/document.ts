/** One part of an article, as it is searched. */
export interface SearchSection {
  heading: string;
  /** Where the article opens at this section; empty for its beginning. */
  anchor: string;
  /** Plain text, without the heading. */
  text: string;
}

/** An article in one language, as the index is built from it. */
export interface SearchDocument {
  id: string;
  title: string;
  tags: string[];
  sections: SearchSection[];
  /** In the words of people who were helped by it. */
  askedAs?: string[];
}
