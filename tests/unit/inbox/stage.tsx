import type { ComponentChildren } from 'preact';
import { FilesContext } from '../../../server/inbox/parts/FilesContext';
import { NowContext, WordsContext } from '../../../server/inbox/words/WordsContext';
import type { Words } from '../../../server/inbox/words/words';
import { galleryFiles } from '../../gallery/inbox/pictures';
import { NOW } from '../../gallery/inbox/tickets';
import { english } from './speech';

/** What every screen of the inbox stands on: words, a time that stands still, and pictures. */
export const Stage = ({ words = english, children }: { words?: Words; children: ComponentChildren }) => (
  <WordsContext.Provider value={words}>
    <NowContext.Provider value={NOW}>
      <FilesContext.Provider value={galleryFiles}>{children}</FilesContext.Provider>
    </NowContext.Provider>
  </WordsContext.Provider>
);
