import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import '../controls/base.css';
import '../controls/tokens.css';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import './options.css';
import { Sign } from './Sign';
import { useSectionInView } from './use-section-in-view';

/** The sections, in order; each has its id as its address. */
const SECTIONS = [
  ['account', 'circle-user', 'options_account'],
  ['button', 'mouse-pointer-click', 'options_button'],
  ['notices', 'bell', 'options_notices'],
  ['language', 'languages', 'language_label'],
  ['data', 'database', 'options_data'],
  ['may', 'shield-check', 'options_may'],
  ['about', 'circle-help', 'options_about'],
] as const satisfies readonly (readonly [string, IconName, string])[];

export type SectionId = (typeof SECTIONS)[number][0];

const IDS = SECTIONS.map(([id]) => id);

/** The sections named at the start, and all of them one below the other. */
export function OptionsFrame({ children }: { children: ComponentChildren }) {
  const current = useSectionInView(IDS);
  // The browser looked for the section of the address before there was one.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <div class="options">
      <header class="options-side">
        <div class="options-name">
          <Sign />
          <h1 class="page-title">{t('options_title')}</h1>
        </div>
        <nav class="options-places" aria-label={t('options_places')}>
          {SECTIONS.map(([id, icon, words]) => (
            <a
              key={id}
              class="options-place"
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
            >
              <Icon name={icon} size={18} />
              {t(words)}
            </a>
          ))}
        </nav>
      </header>
      <main class="options-main">{children}</main>
    </div>
  );
}

/** One of the sections: a heading and its lines. */
export function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const words = SECTIONS.find(([other]) => other === id)?.[2] ?? 'options_title';
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 class="page-title" id={`${id}-heading`} tabIndex={-1}>
        {t(words)}
      </h2>
      {children}
    </section>
  );
}
