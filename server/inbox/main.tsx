import './inbox.css';
import { render } from 'preact';
import { App } from './app/App';
import { createInbox } from './app/inbox';
import { chooseLocale, chooseRegion, loadMessages } from './words/messages';
import { createWords } from './words/words';

const locale = chooseLocale(navigator.languages);
document.documentElement.lang = locale;
const words = createWords(locale, await loadMessages(locale), chooseRegion(locale, navigator.languages));
const root = document.getElementById('inbox');
if (root) render(<App inbox={createInbox({ window, words })} />, root);
