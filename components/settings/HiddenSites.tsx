import { useRef } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { OptionLine } from './OptionLine';

export interface HiddenSitesProps {
  /** Host names. */
  hiddenSites: readonly string[];
  onShow: (site: string) => void;
  onShowAll: () => void;
}

/** The sites without the button, each with its way back. */
export function HiddenSites({ hiddenSites, onShow, onShowAll }: HiddenSitesProps) {
  const root = useRef<HTMLElement>(null);
  // The row that is pressed goes away, and the focus must not go with it.
  const keepFocus = () => root.current?.focus();
  if (hiddenSites.length === 0) {
    return (
      <section ref={root} tabIndex={-1} class="option-group" aria-label={t('options_hidden_none')}>
        <OptionLine title={t('options_hidden_none')} hint={t('options_hidden_hint')} />
      </section>
    );
  }
  return (
    <section
      ref={root}
      tabIndex={-1}
      class="option-group"
      aria-label={tn('options_hidden', hiddenSites.length)}
    >
      <div class="heading-line">
        <p>{tn('options_hidden', hiddenSites.length)}</p>
        <button
          type="button"
          class="link"
          onClick={() => {
            keepFocus();
            onShowAll();
          }}
        >
          {t('options_show_all')}
        </button>
      </div>
      <ul class="hidden-sites">
        {hiddenSites.map((site) => (
          <li class="hidden-site" key={site}>
            <bdi>{site}</bdi>
            <Button
              kind="quiet"
              size="small"
              name={t('options_show_again_named', { site })}
              onClick={() => {
                keepFocus();
                onShow(site);
              }}
            >
              {t('options_show_again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
