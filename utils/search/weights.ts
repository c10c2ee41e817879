/**
 * Every number that ranking turns on. They were chosen on the English corpora and on half of the questions; the other languages
 * and the other half are only reported.
 */

/** How much more a word tells where it stands, against the body's 1: a title is chosen with care, a text is only long. */
export const FIELD = { title: 5, headings: 2, tags: 1.5, asked: 3, body: 1 } as const;

/** How far a long field weakens a word in it: 0 not at all, 1 in full proportion (b of BM25). */
export const LENGTH = { title: 0.4, headings: 0.5, tags: 0.3, asked: 0.3, body: 0.7 } as const;

/** How soon saying a word again tells nothing new (k1 of BM25). */
export const SATURATION = 2;

/** Another form of the same stem, against the very form that was asked for. */
export const SAME_STEM = 0.85;

/** What is left of a word that only holds the sentence together. */
export const STOP_WORD = 0.1;

/** What is left of a word that may only frame the question, in a query that looks like one. */
export const FRAMING = 0.3;

/** A pair of characters of unspaced text, which stands for half a word and beside one. */
export const CHARACTER_PAIR = 0.45;

/** A pair with hiragana; only titles and headings have them. */
export const MIXED_PAIR = 0.2;

/** A longer word that begins with the unfinished one: at least so much, and more the less is missing. */
export const UNFINISHED = 0.84;

/** A known word one or two mistakes away from an unknown one. */
export const ONE_MISTAKE = 0.8;
export const TWO_MISTAKES = 0.5;

/** What people say for what a help page calls by another name, and what this help centre says is the same. */
export const EVERYDAY = 0.3;
export const SYNONYM = 0.8;

/** What the corpus teaches: words that begin alike and stand together, and the parts of a compound. */
export const KIN = 0.4;
export const PART = 0.3;

/** Two words that stand as one in the text, or one that stands as two. */
export const JOINED = 0.9;

/** How much an article gains that holds all of the query, against one that holds next to nothing of it. */
export const COVERAGE = 0.8;

/** How much an article gains whose title says all of the query and nothing else, in the weight of the whole query. */
export const TITLE_COVERAGE = 1.5;

/** How much an article gains whose title has the words in the order of the query, in the weight of the whole query. */
export const TITLE_ORDER = 0.3;
