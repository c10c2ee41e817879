import { callbacks, callsOfToday } from '../db/phone-calls';
import type { InboxCallbacks } from '../inbox/lists-protocol';
import { answerOffer } from './answers';
import type { Desk } from './desk';

const MOST = 200;

/** Who waits to be called, and what was done today on the clock of the phone hours. */
export async function readCallbacks({ sql, clock }: Desk): Promise<InboxCallbacks> {
  const { call } = await answerOffer(sql);
  return {
    items: await callbacks(sql, MOST),
    phoneHours: call?.hours ?? null,
    today: await callsOfToday(sql, { at: clock(), timeZone: call?.hours.timeZone ?? 'UTC' }),
  };
}
