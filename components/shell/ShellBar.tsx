import { t } from '../../utils/i18n/messages';
import { articles } from '../../utils/state/articles-state';
import { back, go, goTo, previousRoute, query, type Route, route } from '../../utils/state/route-state';
import type { SessionFacts } from '../../utils/state/session-state';
import { spaceAddress } from '../../utils/state/space-address';
import { ticketView } from '../../utils/state/ticket-view-state';
import { unread } from '../../utils/state/tickets-state';
import { IconButton } from '../controls/IconButton';
import { titleOf } from '../search/article-title';
import { BackBar } from './BackBar';
import { HomeBar, type Place } from './HomeBar';
import { MorePlace } from './MorePlace';
import { ReaderToolsPlace } from './ReaderToolsPlace';
import { SpaceBar, type SpacePlaceName } from './SpaceBar';

export interface ShellBarProps {
  surface: 'popup' | 'panel' | 'tab';
  facts: SessionFacts;
  onOpenPanel?: (() => void) | undefined;
}

/** Tabs in the three places, back with the name of where it leads on deeper screens. */
export function ShellBar(props: ShellBarProps) {
  if (isDeeper(route.value)) return <DeeperBar {...props} />;
  return (
    <HomeBar
      current={placeOf(route.value)}
      unread={unread.value.count}
      onChoose={(place) => goTo({ screen: place })}
      more={
        <MorePlace facts={props.facts} onOpenPanel={props.onOpenPanel} inSpace={props.surface === 'tab'} />
      }
    />
  );
}

export interface WideBarProps {
  facts: SessionFacts;
  /** The thread stands beside the table and closes by itself. */
  threadBeside: boolean;
}

/** In a tab with room for it: the places of the support space, and below them the way back from deeper screens. */
export function WideBar({ facts, threadBeside }: WideBarProps) {
  const to = route.value;
  const deeper = isDeeper(to) && !(threadBeside && to.screen === 'thread');
  return (
    <>
      <SpaceBar
        desk={facts.desk?.name ?? ''}
        current={spacePlaceOf(to)}
        onTickets={() => goTo({ screen: 'tickets' })}
        onArticles={() => goTo({ screen: 'search' })}
        onFeedback={() => to.screen !== 'feedback' && go({ screen: 'feedback' })}
        more={<MorePlace facts={facts} inSpace />}
      />
      {deeper && <DeeperBar surface="tab" facts={facts} />}
    </>
  );
}

const DEEPER: ReadonlySet<Route['screen']> = new Set(['article', 'review', 'thread', 'feedback']);
const isDeeper = ({ screen }: Route): boolean => DEEPER.has(screen);

const DeeperBar = (props: ShellBarProps) => (
  <BackBar place={nameOf(previousRoute.value)} onBack={back} end={<DeeperTools {...props} />} />
);

function DeeperTools({ surface, facts, onOpenPanel }: ShellBarProps) {
  const to = route.value;
  if (to.screen === 'article') {
    const size = surface === 'popup' ? 'popup' : 'panel';
    return <ReaderToolsPlace to={to} surface={size} onOpenPanel={onOpenPanel} />;
  }
  if (to.screen !== 'thread' || surface === 'tab') return null;
  const openInSpace = () => void window.open(spaceAddress(to, ticketView.value), '_blank', 'noopener');
  return (
    <>
      <IconButton icon="external-link" name={t('tickets_open_space')} onClick={openInSpace} />
      <MorePlace facts={facts} onOpenPanel={onOpenPanel} />
    </>
  );
}

function placeOf({ screen }: Route): Place {
  if (screen === 'tickets') return 'tickets';
  return screen === 'ask' || screen === 'sent' || screen === 'solved' ? 'ask' : 'search';
}

function spacePlaceOf({ screen }: Route): SpacePlaceName {
  if (screen === 'feedback') return 'feedback';
  if (screen === 'tickets' || screen === 'thread') return 'tickets';
  return screen === 'search' || screen === 'article' ? 'articles' : null;
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
