import { setAlarm } from '../../utils/browser/alarms';
import type { DeskClient } from '../../utils/desk-client/desk-client';
import { wakeOutbox } from '../../utils/outbox/deliver';
import { type Problem, waitingHelps } from '../../utils/problems/problem';
import type { Changes } from '../../utils/protocol/desk-api';
import { database } from '../../utils/storage/database';
import { readSetting, writeSetting } from '../../utils/storage/settings';
import { joinChanges } from '../../utils/tickets/join-changes';
import { type News, NO_NEWS } from '../../utils/tickets/news';
import {
  FIRST_PACE,
  jittered,
  PATIENCE_MS,
  paceInTrouble,
  waitAfterAlarm,
} from '../../utils/tickets/poll-pace';
import { CHECK_ALARM, DELIVER_ALARM } from './alarm-names';
import { type Face, keepFaces } from './faces';
import { keepChanges } from './keep-changes';
import { notify } from './notify';
import { noteTrouble, type SignedIn, signedIn } from './session';
import { tell } from './tell';

const NOTHING_YET = { cursor: null, pace: FIRST_PACE };

type Check = Promise<Problem | null>;

let running: Check | null = null;
let following: Check | null = null;

/**
 * Asks the desk what has changed since the cursor, keeps it, and tells. Asked again while it runs, it runs once more,
 * however many ask: what has happened since may have been passed by already.
 */
export function checkReplies(): Check {
  if (!running) {
    running = check().finally(() => {
      running = null;
    });
    return running;
  }
  following ??= running
    .catch(() => null)
    .then(() => {
      following = null;
      return checkReplies();
    });
  return following;
}

/** The same for those who only want to know what is new about now: one poll serves them all. */
export const joinCheck = (): Check => running ?? checkReplies();

let waking: Promise<unknown> | null = null;

/**
 * What the alarm does. One that was slept through stands for all that were missed, and waits a moment, so that not
 * everybody who opens a lid at nine asks in the same second.
 * @param scheduledTime milliseconds since 1970 when it should have gone off
 */
export async function checkAtAlarm(scheduledTime: number): Promise<void> {
  const wait = waitAfterAlarm(Date.now() - scheduledTime, Math.random());
  if (wait === 0) return void (await joinCheck());
  // Also for a shorter wait: the browser may stop the worker in it.
  await setAlarm(CHECK_ALARM, wait > PATIENCE_MS ? wait / 1000 : FIRST_PACE);
  if (wait > PATIENCE_MS) return;
  waking ??= new Promise((done) => setTimeout(done, wait)).then(() => {
    waking = null;
    return joinCheck();
  });
  await waking;
}

const check = (): Check =>
  navigator.locks.request('check-replies', async () => {
    const session = await signedIn();
    if (!session) {
      await tell();
      return null;
    }
    // Before anything else: a worker that is stopped in the middle must be woken for the next one.
    await setAlarm(CHECK_ALARM, await nextPace(null));
    await sendPendingReads(session.client);
    const { problem, news } = await fetchChanges(session);
    if (await noteTrouble(problem, session)) await sendWhatWaited(session.account);
    await Promise.all([tell(), notify(news)]);
    if (problem?.code !== 'signed-out') await setAlarm(CHECK_ALARM, await nextPace(problem));
    return problem;
  });

/** The desk answers again: what could not reach it need not wait for the end of its back-off. */
async function sendWhatWaited(account: string): Promise<void> {
  if (await wakeOutbox(account)) await setAlarm(DELIVER_ALARM, 1);
}

/** Seconds until the next poll. */
async function nextPace(problem: Problem | null): Promise<number> {
  const { pace } = (await readSetting('changes')) ?? NOTHING_YET;
  if (!problem) return jittered(pace, Math.random());
  const lasting = Date.now() - ((await readSetting('trouble'))?.since ?? Date.now());
  return jittered(paceInTrouble({ pace, lasting, retryAfter: problem.retryAfter }), Math.random());
}

async function fetchChanges(session: SignedIn): Promise<{ problem: Problem | null; news: News }> {
  let news = NO_NEWS;
  let anew: Changes | null = null;
  for (;;) {
    const { cursor, pace } = (await readSetting('changes')) ?? NOTHING_YET;
    const answer = await session.client.changes(anew?.cursor ?? cursor);
    if (!answer.ok) return { problem: answer.problem, news };
    if (!answer.value.changed) {
      const next = answer.value.next ?? pace;
      await writeSetting('changes', { cursor, checkedAt: Date.now(), pace: next });
      return { problem: null, news };
    }
    const changes: Changes = anew ? joinChanges(anew, answer.value.value) : answer.value.value;
    // A desk that begins anew is kept when it has told everything: what is here would fall and rise again.
    anew = changes.reset && changes.more && cursor !== null ? changes : null;
    if (anew) continue;
    const fresh = await keepChanges(session.account, changes);
    news = { comments: [...news.comments, ...fresh.comments], moved: [...news.moved, ...fresh.moved] };
    await keepFaces(session.client, facesOf(changes));
    if (!changes.more) return { problem: null, news };
  }
}

function facesOf({ tickets, comments }: Changes): Face[] {
  const authors = comments.map(({ author }) => author).filter(({ kind }) => kind === 'agent');
  return [...tickets.flatMap(({ lastAgent }) => lastAgent ?? []), ...authors];
}

/** Hands the desk the read marks it does not have yet. */
export async function sendPendingReads(client: DeskClient): Promise<void> {
  for (const { ticketId, position } of await database.pendingReads.toArray()) {
    const answer = await client.markRead(ticketId, position);
    if (!answer.ok && waitingHelps(answer.problem)) return;
    if (!answer.ok && answer.problem.code === 'signed-out') return;
    await database.transaction('rw', database.pendingReads, database.tickets, async () => {
      if (answer.ok) await database.tickets.put(answer.value);
      const still = await database.pendingReads.get(ticketId);
      if (still?.position === position) await database.pendingReads.delete(ticketId);
    });
  }
}
