import type { CDPSession, Page } from '@playwright/test';

/** What the browser calls long: it answers no key meanwhile. */
const LONG_MS = 50;
const MARK = 'handrail-typing';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
  /** By the clock of the thread, which stands while another program has the processor. */
  tdur?: number;
}

/** What the main thread of a page did while something happened: wall is what a person waits, cpu what our work took. */
export interface BusyTasks {
  tasks: number;
  wall: Long;
  cpu: Long;
}

interface Long {
  long: number;
  longestMs: number;
}

/** Records every task of a page's main thread while something happens. */
export async function busyTasks(page: Page, act: () => Promise<void>): Promise<BusyTasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'blink.user_timing',
        'toplevel',
      ],
    },
  });
  await page.evaluate((name) => void performance.mark(name), MARK);
  await act();
  await endTrace(session);
  const [mark] = events.filter(({ name }) => name === MARK);
  if (!mark) throw new Error('The trace does not know the page.');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid,
  );
  return {
    tasks: tasks.length,
    wall: longOf(tasks.map(({ dur = 0 }) => dur / 1000)),
    cpu: longOf(tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

const longOf = (times: number[]): Long => ({
  long: times.filter((time) => time > LONG_MS).length,
  longestMs: Math.round(Math.max(0, ...times)),
});
