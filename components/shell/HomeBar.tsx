import type { ComponentChildren } from 'preact';
import { t, tn } from '../../utils/i18n/messages';
import { countText } from '../../utils/tickets/unread';
import { Bar } from '../controls/Bar';
import { type Tab, Tabs } from '../controls/Tabs';

export type Place = 'search' | 'ask' | 'tickets';

export interface HomeBarProps {
  current: Place;
  /** Unread comments of the team. */
  unread: number;
  onChoose: (place: Place) => void;
  /** The More menu. */
  more: ComponentChildren;
}

/** The bar of the three places. */
export function HomeBar({ current, unread, onChoose, more }: HomeBarProps) {
  return (
    <Bar end={more}>
      <Tabs label={t('tabs_label')} tabs={placesOf(unread)} current={current} onChoose={onChoose} />
    </Bar>
  );
}

function placesOf(unread: number): Tab<Place>[] {
  const tickets: Tab<Place> = { id: 'tickets', label: t('tab_tickets') };
  if (unread > 0) tickets.count = { text: countText(unread), words: tn('tickets_unread', unread) };
  return [{ id: 'search', label: t('tab_search') }, { id: 'ask', label: t('tab_ask') }, tickets];
}
