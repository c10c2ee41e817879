import { render } from 'preact';
import { stopClockAt } from '../../utils/i18n/clock';
import { pickLocale } from '../../utils/i18n/locale';
import { loadLocale } from '../../utils/i18n/messages';
import { NOW } from './data';
import './gallery.css';
import { ALL_SCREENS } from './screens/all-screens';

/**
 * Every screen in every state, from fixed data at a fixed moment. `?screen=<name>` shows one alone, as the extension
 * would; `locale`, `scheme` (light, dark), `dir` (rtl) and `width` (pixels) change how. `#<name>` then goes on to
 * another one without loading anything again.
 */
async function showGallery(): Promise<void> {
  const wish = new URLSearchParams(location.search);
  stopClockAt(NOW);
  const locale = pickLocale([wish.get('locale') ?? 'en']);
  await loadLocale(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = wish.get('dir') ?? 'ltr';
  if (wish.get('scheme')) forceScheme(wish.get('scheme') === 'dark');
  const root = document.getElementById('gallery') as HTMLElement;
  const alone = wish.get('screen');
  if (alone === null) render(<Everything />, root);
  else {
    showAlone(root, alone, wish.get('width'));
    addEventListener('hashchange', () => showAlone(root, location.hash.slice(1), wish.get('width')));
  }
}

function Everything() {
  return (
    <div class="gallery">
      {Object.entries(ALL_SCREENS).map(([name, screen]) => (
        <div class="gallery-place" key={name}>
          <a class="gallery-name" href={`?screen=${name}`}>
            {name}
          </a>
          <div class="gallery-screen" data-screen={name}>
            {screen()}
          </div>
        </div>
      ))}
    </div>
  );
}

function showAlone(root: HTMLElement, name: string, width: string | null): void {
  const screen = ALL_SCREENS[name];
  if (!screen) throw new Error(`There is no screen ${name}`);
  root.dataset.screen = name;
  if (width) root.style.inlineSize = `${width}px`;
  render(null, root);
  render(screen(), root);
  window.scrollTo(0, 0);
}

/** Makes the rules for one scheme hold always or never. */
function forceScheme(dark: boolean): void {
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme: dark')) {
        rule.media.mediaText = dark ? 'all' : 'not all';
      }
    }
  }
}

void showGallery();
