/** From this width of a tab on, tickets are a table; below it they are the one column of the panel. */
export const ROOM_FOR_TABLE = '(min-width: 640px)';

/** From this width on, a thread stands beside the table; below it takes its place. */
export const ROOM_FOR_PANE = '(min-width: 1000px)';
