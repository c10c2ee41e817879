import { useEffect } from 'preact/hooks';
import { writePlace } from '../state/address';
import { type Command, commandOf, type Pressed } from '../state/keys';
import type { Desk } from './DeskPage';

const pressedOf = (event: KeyboardEvent): Pressed => {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    modified: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
    typing: target?.closest('input, textarea, select, [contenteditable]') != null,
    inList: target?.closest('.list-pane') != null,
  };
};

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-ticket]')];

/** The row to go on from: the focused one, else the one whose thread is open. */
const currentRow = (all: HTMLElement[], ticketId: string | null): number => {
  const focused = all.indexOf(document.activeElement as HTMLElement);
  return focused >= 0 ? focused : all.findIndex((row) => row.dataset.ticket === ticketId);
};

/** A ticket that has left the view has given its row to the next one. */
const move = (by: 1 | -1, ticketId: string | null, lastRow: number): void => {
  const all = rows();
  const from = currentRow(all, ticketId);
  const to = from >= 0 ? from + by : by === 1 ? lastRow : lastRow - 1;
  all[Math.min(all.length - 1, Math.max(0, to))]?.focus();
};

/** In a narrow window the list takes the thread's place; in a wide one the focus goes to its row. */
const goBack = ({ inbox: { address } }: Desk): void => {
  const { ticketId } = address.place.value;
  const all = rows();
  const row = all[Math.max(0, currentRow(all, ticketId))];
  if (ticketId !== null && !row?.checkVisibility())
    address.go(writePlace({ ...address.place.value, ticketId: null }));
  else row?.focus();
};

const obey = (desk: Desk, command: Command): void => {
  const { ticketId } = desk.inbox.address.place.value;
  if (command === 'next') move(1, ticketId, desk.lastRow.current);
  if (command === 'previous') move(-1, ticketId, desk.lastRow.current);
  if (command === 'reply' || command === 'note') desk.writing.current?.(command);
  if (command === 'assign') desk.assignee.current?.focus();
  if (command === 'status') desk.status.current?.focus();
  if (command === 'search') desk.search.current?.focus();
  if (command === 'back') goBack(desk);
};

/** The keys of the page. Escape in an open dialog or menu stays there. */
export const useKeys = (desk: Desk, singleKeys: boolean): void => {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const command = commandOf(pressedOf(event), singleKeys);
      if (!command) return;
      event.preventDefault();
      obey(desk, command);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [desk, singleKeys]);
};
