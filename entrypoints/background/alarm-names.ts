/** The next question for what has changed. */
export const CHECK_ALARM = 'check-replies';

/** The next try to send what waits. */
export const DELIVER_ALARM = 'deliver-outbox';
