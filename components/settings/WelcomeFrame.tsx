import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n/messages';
import '../controls/base.css';
import '../controls/tokens.css';
import { LanguageChoice, type LanguageChoiceProps } from './LanguageChoice';
import { PagePicture } from './PagePicture';
import './welcome.css';

export interface WelcomeFrameProps {
  /** The step: one `<main>`. */
  children: ComponentChildren;
  language: Omit<LanguageChoiceProps, 'kind'>;
  /** Opens what Handrail may do, sentence by sentence. */
  onSees: () => void;
}

/** The first page anybody sees: a step at the start and, where there is room, what it is about at the end. */
export function WelcomeFrame({ children, language, onSees }: WelcomeFrameProps) {
  return (
    <div class="welcome">
      <div class="welcome-side">
        {children}
        <footer class="welcome-foot">
          <button type="button" class="link" onClick={onSees}>
            {t('welcome_sees')}
          </button>
          <LanguageChoice {...language} kind="quiet" />
        </footer>
      </div>
      <PagePicture />
    </div>
  );
}
