import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createWords, type Words } from './words';

/** The sentences of the person's language, for every screen below. */
export const WordsContext = createContext<Words>(createWords('en', {}));

export const useWords = (): Words => useContext(WordsContext);

/** The present in milliseconds; moves with every refresh, so that "4 min" becomes "5 min". */
export const NowContext = createContext<number>(Date.now());

export const useNow = (): number => useContext(NowContext);
