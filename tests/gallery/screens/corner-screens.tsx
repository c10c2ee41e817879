import cornerCss from '../../../components/corner/corner.css?inline';
import { element } from '../../../components/corner/element';
import { paintButton } from '../../../components/corner/paint-button';
import approachCss from '../../../components/corner-menu/approach.css?inline';
import { menu } from '../../../components/corner-menu/menu';
import menuCss from '../../../components/corner-menu/menu.css?inline';
import { moreButton } from '../../../components/corner-menu/more-button';
import { type CornerFacts, cornerStateOf } from '../../../utils/corner/corner-facts';
import { locale, t, tn } from '../../../utils/i18n/messages';
import { MAYA_PHOTO } from '../pictures';
import { nothing, type Screens } from './screen';

const FACTS: CornerFacts = {
  unread: 0,
  agentName: null,
  photo: null,
  moved: null,
  waiting: 0,
  signedOut: false,
  opened: true,
};
const ANSWER = { unread: 2, agentName: 'Maya Okafor', photo: MAYA_PHOTO };
const MOVED = { count: 1, number: 4790, status: 'solved' } as const;

/** The gallery's page scrolls: what stands in the corner of a view stands in a cell of it, and is never pointed at. */
const IN_CELL = `
  div, section { position: relative !important; inset: auto !important; inline-size: fit-content; }
  .near .words { grid-template-columns: 1fr 16px; }
  .near .count { grid-template-columns: 0fr 0px; }
  .near > button:first-child { padding-left: 32px; }
  .near .more { visibility: visible; }
`;

interface Look {
  facts?: Partial<CornerFacts>;
  label?: string;
  words?: string;
  near?: boolean;
}

/** `mode`: closed as in a page, or open for who looks for faults. */
function show(place: HTMLElement, mode: ShadowRootMode, css: string, what: HTMLElement): void {
  const root = place.attachShadow({ mode });
  place.dataset.drawn = '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + IN_CELL);
  root.adoptedStyleSheets = [sheet];
  root.append(what);
}

function drawCorner(place: HTMLElement | null, { facts = {}, label, words, near }: Look): void {
  if (!place || place.dataset.drawn !== undefined) return;
  const button = element('button');
  const help = t('corner_help');
  const texts = { locale: locale.value, label: label ?? help, words: words ?? help };
  const state = cornerStateOf({ ...FACTS, ...facts }, texts);
  paintButton(button, state);
  const frame = element('div', button, near ? moreButton(t('corner_more')) : '');
  if (near) frame.className = 'near';
  show(place, 'closed', cornerCss + state.style + approachCss, frame);
}

/** One state on a light, a dark and a busy page. */
function State({ name, ...look }: Look & { name: string }) {
  return (
    <div class="corner-state">
      <p>{name}</p>
      {['light', 'dark', 'busy'].map((page) => (
        <div class={`corner-page corner-page--${page}`} key={page}>
          <div ref={(place) => drawCorner(place, look)} />
        </div>
      ))}
    </div>
  );
}

function States() {
  const told = tn('corner_new', 2, { name: 'Maya' });
  const from = tn('corner_words', 2, { name: 'Maya' });
  return (
    <main class="corner-states">
      <h1>{t('options_button')}</h1>
      <State name="First days" facts={{ opened: false }} />
      <State name="Resting" />
      <State name="Somebody is near" near />
      <State name="An answer" facts={ANSWER} label={told} words={from} />
      <State name="An answer, somebody is near" facts={ANSWER} label={told} words={from} near />
      <State name="An answer without a photo" facts={{ ...ANSWER, photo: null }} label={told} words={from} />
      <State name="A ticket changed its status" facts={{ moved: MOVED }} />
      <State name="Waiting for the network" facts={{ waiting: 1 }} label={tn('corner_waiting', 1)} />
      <State name="Signed out" facts={{ signedOut: true }} label={t('corner_signed_out')} />
    </main>
  );
}

function drawMenu(place: HTMLElement | null): void {
  if (!place || place.dataset.drawn !== undefined) return;
  const texts = {
    locale: locale.value,
    button: t('options_button'),
    more: t('corner_more'),
    moveTo: t('corner_move'),
    topLeft: t('corner_top_left'),
    topRight: t('corner_top_right'),
    bottomLeft: t('corner_bottom_left'),
    bottomRight: t('corner_bottom_right'),
    drag: t('corner_drag'),
    fold: t('corner_fold'),
    hide: t('corner_hide'),
    onPage: t('corner_hide_page'),
    onSite: t('corner_hide_site', { site: '{site}' }),
    everywhere: t('corner_hide_everywhere'),
    stays: t('corner_stays_keys', { keys: 'Alt+Shift+H' }),
  };
  const facts = {
    texts,
    standing: { start: false, rise: 0, folds: true },
    site: 'a-rather-long-name-of-a-site.brightwater.studio',
    rightToLeft: false,
  };
  const made = menu(facts, { move: nothing, fold: nothing, hide: nothing });
  show(place, 'open', cornerCss + menuCss, made);
}

export const cornerScreens: Screens = {
  'corner-states': () => <States />,
  'corner-menu': () => (
    <div class="corner-page corner-page--menu">
      <div ref={drawMenu} />
    </div>
  ),
};
