import type { Seeded } from './bundle';

/** A fault that somebody could write into the product, which the model must find. */
export interface Mutant {
  name: string;
  seeded: Seeded[];
  /** For a fault of the desk: how long it knows an id. */
  idsForMs?: number;
}

const CLIENT = 'utils/desk-client/desk-client.ts';
const ASKING = 'utils/desk-client/ask-desk.ts';
const DELIVERY = 'utils/outbox/deliver.ts';
const SENDING = 'utils/outbox/send-entry.ts';
const WORKER = 'entrypoints/background/deliver-outbox.ts';

const HOUR = 3_600_000;

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no id: every request makes its own',
    seeded: [
      {
        file: SENDING,
        from: 'client.sendComment(ticketId, content.commentId, content.body)',
        to: 'client.sendComment(ticketId, crypto.randomUUID(), content.body)',
      },
    ],
  },
  {
    name: 'a new id for every retry',
    seeded: [
      {
        file: SENDING,
        from: 'const answer = await client.sendComment(ticketId, content.commentId, content.body);',
        to: 'const again = (await database.outbox.get(content.commentId))?.attempts ?? 0;\n    const answer = await client.sendComment(ticketId, again > 1 ? crypto.randomUUID() : content.commentId, content.body);',
      },
    ],
  },
  {
    name: 'deleted before it is sent, put back when that fails',
    seeded: [
      {
        file: DELIVERY,
        from: 'const answer = await sendEntry(delivery.client, entry);',
        to: 'await removeCopies([entry.id]);\n  await database.outbox.delete(entry.id);\n  const answer = await sendEntry(delivery.client, entry);\n  if (answer !== TAKEN_BACK && !answer.ok) await database.outbox.put({ ...entry, attempts });',
      },
    ],
  },
  {
    name: 'any 200 is an acknowledgement',
    seeded: [
      { file: ASKING, from: "if (body === undefined) return fail('not-a-desk');", to: '' },
      {
        file: CLIENT,
        from: "answer.value.body === null ? fail('strange-answer') : succeed(answer.value.body)",
        to: 'succeed(answer.value.body as T)',
      },
      {
        file: CLIENT,
        from: "answer.ok && answer.value.id !== id ? fail('strange-answer') : answer",
        to: '(void id, answer)',
      },
    ],
  },
  {
    name: 'no lock: several send at once',
    seeded: [
      {
        file: DELIVERY,
        from: "navigator.locks.request('outbox', () => drain(delivery))",
        to: 'drain(delivery)',
      },
    ],
  },
  {
    name: 'no time limit',
    seeded: [{ file: ASKING, from: 'timeLimitMs === null ? []', to: 'timeLimitMs !== undefined ? []' }],
  },
  { name: 'the desk forgets ids after 24 hours', seeded: [], idsForMs: 24 * HOUR },
  {
    name: 'the alarm is set anew at every start',
    seeded: [
      {
        file: 'utils/browser/alarms.ts',
        from: 'if (present && present.scheduledTime <= Date.now() + FURTHEST_MS) return;',
        to: 'void present;',
      },
    ],
  },
  {
    name: 'the order within a thread is not kept',
    seeded: [
      {
        file: DELIVERY,
        from: 'if (!heads.has(entry.ticketId)) heads.set(entry.ticketId, entry);',
        to: 'heads.set(entry.id, entry);',
      },
    ],
  },
  {
    name: 'what a stopped worker was sending is forgotten',
    seeded: [{ file: DELIVERY, from: "state === 'queued' || state === 'sending'", to: "state === 'queued'" }],
  },
  {
    name: 'a clock that was put back is believed',
    seeded: [
      {
        file: 'utils/tickets/outbox-entry.ts',
        from: 'nextAttempt <= now || nextAttempt > now + LONGEST_WAIT_MS',
        to: 'nextAttempt <= now',
      },
    ],
  },
  {
    name: 'no alarm for what is due later',
    seeded: [
      { file: WORKER, from: 'await setAlarm(DELIVER_ALARM, Math.max(1, inMs / 1000));', to: '' },
      { file: WORKER, from: 'await setAlarm(DELIVER_ALARM, 30);', to: '' },
    ],
  },
  {
    name: 'a session that has ended drops what waits',
    seeded: [
      {
        file: DELIVERY,
        from: "if (problem.code === 'signed-out') return pause([entry]);",
        to: "if (problem.code === 'signed-out') return void (await database.outbox.delete(entry.id));",
      },
    ],
  },
  {
    name: 'what was paused stays so when the worker was stopped before it could forget the session',
    seeded: [{ file: WORKER, from: 'await resumeOutbox(account);', to: '' }],
  },
];
