import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cutAt } from '../../utils/i18n/fill-in';
import { t } from '../../utils/i18n/messages';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import { KeyCaps } from '../controls/KeyCaps';
import { Narrowed } from './Narrowed';
import { PinPicture } from './PinPicture';
import './ready.css';
import { SeesPicture } from './SeesPicture';
import { Sign } from './Sign';

/** The makes of browser whose toolbars differ. */
export type BrowserMake = 'chrome' | 'edge' | 'firefox';

export interface ReadyProps {
  desk: string;
  email: string;
  /** Undefined until the browser has told. */
  setUp:
    | { browser: BrowserMake; shortcut: string; pinned: boolean | null; access: 'every' | 'some' }
    | undefined;
  /** The person has just signed in: the focus goes to the heading. */
  arrived: boolean;
  onTry: () => void;
  onOptions: () => void;
  onSiteAccess: () => void;
}

/** Signed in: where help is from now on, and what it can see. */
export function Ready({ desk, email, setUp, arrived, onTry, onOptions, onSiteAccess }: ReadyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <main class="ready">
      <div class="sign-in-name">
        <Sign />
        <span>Handrail</span>
      </div>
      <div class="ready-body">
        <div>
          <h1 class="sign-in-title" tabIndex={-1} ref={heading}>
            {t('ready_title')}
          </h1>
          <p class="sign-in-lead">{t('ready_lead', { desk, email })}</p>
        </div>
        {setUp && (
          <div class="ready-points">
            <Pin {...setUp} />
            <Sees narrowed={setUp.access === 'some'} browser={setUp.browser} onSiteAccess={onSiteAccess} />
            <Where shortcut={setUp.shortcut} />
          </div>
        )}
        <div class="ready-buttons">
          <Button kind="primary" size="large" onClick={onTry}>
            {t('ready_try')}
          </Button>
          <Button kind="quiet" size="large" onClick={onOptions}>
            {t('options_title')}
          </Button>
        </div>
      </div>
    </main>
  );
}

function Point({
  title,
  picture,
  children,
}: {
  title: string;
  picture: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="ready-point">
      {picture}
      <div>
        <h2 class="ready-point-title">{title}</h2>
        {children}
      </div>
    </section>
  );
}

function Pin({ browser, pinned }: { browser: BrowserMake; pinned: boolean | null }) {
  return (
    <Point title={t('ready_pin')} picture={<PinPicture browser={browser} />}>
      {pinned ? (
        <p class="ready-done">
          <Icon name="check" />
          {t('ready_pin_done')}
        </p>
      ) : (
        <p class="soft">{t(`ready_pin_${browser}`)}</p>
      )}
    </Point>
  );
}

interface SeesProps {
  narrowed: boolean;
  browser: BrowserMake;
  onSiteAccess: () => void;
}

function Sees({ narrowed, ...rest }: SeesProps) {
  return (
    <Point title={t('welcome_sees')} picture={<SeesPicture />}>
      <p class="soft">{t('ready_sees')}</p>
      {narrowed && <Narrowed {...rest} />}
    </Point>
  );
}

function Where({ shortcut }: { shortcut: string }) {
  const [before, after] = cutAt(t('ready_where_keys'), 'keys');
  return (
    <section>
      <h2 class="ready-point-title">{t('ready_where')}</h2>
      <ul class="ready-places">
        <Place icon="mouse-pointer-click">{t('ready_where_button')}</Place>
        <Place icon="puzzle">{t('ready_where_icon')}</Place>
        <Place icon="keyboard">
          {shortcut ? (
            <>
              {before}
              <KeyCaps keys={shortcut} />
              {after}
            </>
          ) : (
            t('ready_where_no_keys')
          )}
        </Place>
      </ul>
    </section>
  );
}

const Place = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <li class="ready-place">
    <Icon name={icon} />
    <span>{children}</span>
  </li>
);
