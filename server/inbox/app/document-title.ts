import { useEffect } from 'preact/hooks';
import type { Desk } from './DeskPage';

/** The window is named after the open ticket, then the desk. */
export const useDocumentTitle = ({ inbox, bench }: Desk): void => {
  const ticket = bench.thread.state.value.thread?.ticket;
  const session = inbox.session.state.value;
  const desk = session.phase === 'in' ? session.me.desk : '';
  const { number = 0, summary = '' } = ticket ?? {};
  const what = ticket
    ? inbox.words.say('inbox_title_ticket', { number, summary })
    : inbox.words.say(inbox.address.room.value.name === 'words' ? 'inbox_words' : 'inbox_title');
  const title = `${what} · ${desk}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
};
