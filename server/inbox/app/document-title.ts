import { useEffect } from 'preact/hooks';
import type { Room } from '../state/address';
import type { MessageKey } from '../words/messages';
import type { Desk } from './DeskPage';

const NAMES: Record<Room['name'], MessageKey> = {
  tickets: 'inbox_title',
  callbacks: 'inbox_callbacks',
  opinions: 'inbox_opinions',
  organizations: 'inbox_organizations',
  organization: 'inbox_organizations',
  words: 'inbox_words',
};

/** The window is named after the open ticket or page, then the desk; how many tickets are unread stands before. */
export const useDocumentTitle = ({ inbox, bench }: Desk): void => {
  const ticket = bench.thread.state.value.thread?.ticket;
  const session = inbox.session.state.value;
  const desk = session.phase === 'in' ? session.me.desk : '';
  const { number = 0, summary = '' } = ticket ?? {};
  const what = ticket
    ? inbox.words.say('inbox_title_ticket', { number, summary })
    : inbox.words.say(NAMES[inbox.address.room.value.name]);
  const unread = bench.list.around.value?.waiting.unread ?? 0;
  const title = `${unread > 0 ? `(${unread}) ` : ''}${what} · ${desk}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
};
