import { useEffect } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { articles } from '../../utils/state/articles-state';
import { currentSite, hiddenHere, lookAtSite, turnButtonHere } from '../../utils/state/preferences-state';
import { back, goTo, previousRoute, query, type Route, route } from '../../utils/state/route-state';
import type { SessionFacts } from '../../utils/state/session-state';
import { openPage } from '../../utils/state/set-up-state';
import { signingOut, signOut } from '../../utils/state/sign-in-state';
import { draftCount, outbox, unread } from '../../utils/state/tickets-state';
import { titleOf } from '../search/article-title';
import { BackBar } from './BackBar';
import { HomeBar, type Place } from './HomeBar';
import { MoreMenu } from './MoreMenu';
import { ReaderToolsPlace } from './ReaderToolsPlace';

export interface ShellBarProps {
  surface: 'popup' | 'panel';
  facts: SessionFacts;
  onOpenPanel?: () => void;
}

/** Tabs in the three places, back with the name of where it leads on deeper screens. */
export function ShellBar({ surface, facts, onOpenPanel }: ShellBarProps) {
  const to = route.value;
  if (to.screen === 'article') {
    const tools = <ReaderToolsPlace to={to} surface={surface} onOpenPanel={onOpenPanel} />;
    return <BackBar place={nameOf(previousRoute.value)} onBack={back} end={tools} />;
  }
  if (to.screen === 'review' || to.screen === 'thread') {
    return <BackBar place={nameOf(previousRoute.value)} onBack={back} />;
  }
  return (
    <HomeBar
      current={placeOf(to)}
      unread={unread.value.count}
      onChoose={(place) => goTo({ screen: place })}
      more={<More facts={facts} onOpenPanel={onOpenPanel} />}
    />
  );
}

function More({ facts, onOpenPanel }: { facts: SessionFacts; onOpenPanel: (() => void) | undefined }) {
  useEffect(() => void lookAtSite(), []);
  return (
    <MoreMenu
      desk={facts.desk?.name ?? ''}
      email={facts.signedIn ? (facts.person?.email ?? '') : null}
      button={currentSite.value === null ? null : { hidden: hiddenHere.value, onTurn: turnButtonHere }}
      onOpen={lookAtSite}
      onOptions={() => openPage('options')}
      unsent={outbox.value.length}
      drafts={draftCount.value ?? 0}
      busy={signingOut.value}
      onSignOut={signOut}
      {...(onOpenPanel && { onOpenPanel })}
    />
  );
}

function placeOf({ screen }: Route): Place {
  if (screen === 'tickets') return 'tickets';
  return screen === 'ask' || screen === 'sent' || screen === 'solved' ? 'ask' : 'search';
}

function nameOf(to: Route | null): string {
  if (to?.screen === 'tickets') return t('tab_tickets');
  if (to?.screen === 'ask') return t(route.value.screen === 'article' ? 'place_draft' : 'place_edit');
  if (to?.screen === 'article') return titleOfSlug(to.slug);
  return query.value ? t('place_results') : t('tab_search');
}

function titleOfSlug(slug: string): string {
  const article = articles.value?.find((one) => one.slug === slug);
  return article ? titleOf(article) : t('tab_search');
}
