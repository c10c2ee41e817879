import type { Locale } from '../../utils/protocol/limits';
import { Album } from './album';
import type { Taken } from './product-pictures';

/** What the articles show, by the name they call it: a picture of the walk, or nothing of it is kept. */
const SHOWN: Record<string, string> = {
  'search-results': 'panel-results-light',
  'ask-with-picture': 'panel-ask-light',
  'check-before-sending': 'panel-review-light',
  'button-with-answer': 'corner-answer-light',
  'thread-with-answer': 'panel-thread-light',
  'welcome-page': 'welcome-light',
};

/** Lays the pictures beside the articles of a language, in server/help/<locale>/pictures. */
export async function keepArticlePictures(taken: Taken, locale: Locale): Promise<void> {
  const album = new Album(`server/help/${locale}/pictures`);
  for (const [name, source] of Object.entries(SHOWN)) {
    const png = taken.get(source);
    if (!png) throw new Error(`The walk took no ${source}`);
    await album.keep(name, png);
  }
  console.log(album.sum());
}
