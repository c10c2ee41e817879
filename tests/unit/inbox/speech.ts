import { createWords, type Words } from '../../../server/inbox/words/words';
import de from '../../../server/locales/de.json';
import en from '../../../server/locales/en.json';
import ja from '../../../server/locales/ja.json';

export const english: Words = createWords('en', en);
export const british: Words = createWords('en', en, 'en-GB');
export const german: Words = createWords('de', de);
export const japanese: Words = createWords('ja', ja);
