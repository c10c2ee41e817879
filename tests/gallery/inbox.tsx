import '../../server/inbox/inbox.css';
import { render } from 'preact';
import { FilesContext } from '../../server/inbox/parts/FilesContext';
import { chooseLocale, loadMessages } from '../../server/inbox/words/messages';
import { NowContext, WordsContext } from '../../server/inbox/words/WordsContext';
import { createWords } from '../../server/inbox/words/words';
import { Contents } from './inbox/Contents';
import { galleryFiles } from './inbox/pictures';
import { SCREENS } from './inbox/screens';
import { NOW } from './inbox/tickets';

/** `?screen=thread&locale=de&dir=rtl`; without a screen, all of them. */
const query = new URLSearchParams(location.search);
const locale = chooseLocale([query.get('locale') ?? 'en']);
document.documentElement.lang = locale;
document.documentElement.dir = query.get('dir') ?? 'ltr';

const words = createWords(locale, await loadMessages(locale));
const Screen = SCREENS[query.get('screen') ?? ''];
const root = document.getElementById('gallery');
if (root)
  render(
    <WordsContext.Provider value={words}>
      <NowContext.Provider value={NOW}>
        <FilesContext.Provider value={galleryFiles}>
          {Screen ? <Screen /> : <Contents names={Object.keys(SCREENS)} query={query} />}
        </FilesContext.Provider>
      </NowContext.Provider>
    </WordsContext.Provider>,
    root,
  );
document.documentElement.dataset.ready = 'true';
