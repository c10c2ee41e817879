import type { CDPSession } from '@playwright/test';

/** One thing of a trace, in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  id?: string;
  ts: number;
  dur?: number;
  /** The clock of the thread: it stands while another program has the processor. */
  tts?: number;
  tdur?: number;
  args?: { data?: TraceData };
}

interface TraceData {
  url?: string;
  startTime?: number;
  stackTrace?: { url: string }[];
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
  timeDeltas?: number[];
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

type Span = [from: number, to: number];

/** A stretch of a thread, by the clock that all threads share. */
interface Placed {
  pid: number;
  tid: number;
  from: number;
  to: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'disabled-by-default-v8.compile',
  'disabled-by-default-v8.cpu_profiler',
];

/** Records what the browser does while something happens, and answers the trace. */
export async function record(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/**
 * How long the main thread was busy with one script, in ms: compiling and running it and all that its functions
 * called, whoever called them. Two witnesses are put together, because each misses something: the slices of the
 * timeline (no promise that goes on) and the samples of the profiler (nothing shorter than their distance). Both
 * are measured by the clock of the thread, so that a busy machine does not count.
 */
export function scriptTime(events: TraceEvent[], isOurs: (url: string) => boolean): number {
  const spans = [...slicesOf(events, isOurs), ...sampledSpans(events, isOurs)];
  const [thread] = spans;
  if (!thread) return 0;
  const toThread = threadClock(events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid));
  return (
    lengthOf(
      spans
        .filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)
        .map(({ from, to }) => [toThread(from), toThread(to)]),
    ) / 1000
  );
}

const slicesOf = (events: TraceEvent[], isOurs: (url: string) => boolean): Placed[] =>
  events
    .filter(({ ph, args }) => ph === 'X' && isOurs(args?.data?.url ?? ''))
    .map(({ ts, dur = 0, pid, tid }) => ({ pid, tid, from: ts, to: ts + dur }));

/** Each sample stands for the time since the one before it. */
function sampledSpans(events: TraceEvent[], isOurs: (url: string) => boolean): Placed[] {
  const spans: Placed[] = [];
  for (const profile of events.filter(({ name }) => name === 'Profile')) {
    const { pid, tid } = profile;
    const chunks = events.filter(
      ({ name, id, pid }) => name === 'ProfileChunk' && id === profile.id && pid === profile.pid,
    );
    const ours = new Set<number>();
    let now = profile.args?.data?.startTime ?? profile.ts;
    for (const { args } of chunks.sort((one, other) => one.ts - other.ts)) {
      const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
      for (const { id, parent, callFrame } of cpuProfile?.nodes ?? [])
        if (isOurs(callFrame.url ?? '') || (parent !== undefined && ours.has(parent))) ours.add(id);
      for (const [at, node] of (cpuProfile?.samples ?? []).entries()) {
        const from = now;
        now += timeDeltas[at] ?? 0;
        if (ours.has(node)) spans.push({ pid, tid, from, to: now });
      }
    }
  }
  return spans;
}

/** From the common clock to that of one thread: known where things begin and end, straight between. */
function threadClock(events: TraceEvent[]): (ts: number) => number {
  const known = events
    .filter(({ ph, tts }) => ph === 'X' && tts !== undefined)
    .flatMap(({ ts, dur = 0, tts = 0, tdur = 0 }): Span[] => [
      [ts, tts],
      [ts + dur, tts + tdur],
    ])
    .sort(([one], [other]) => one - other);
  return (ts) => {
    const after = known.findIndex(([at]) => at >= ts);
    const [from, begun] = known[after - 1] ?? known[0] ?? [0, 0];
    const [to, ended] = known[after] ?? known.at(-1) ?? [0, 0];
    if (known.length === 0) return ts;
    return to > from ? begun + ((ended - begun) * (Math.min(ts, to) - from)) / (to - from) : begun;
  };
}

/** The length of all spans together, what they share counted once. */
function lengthOf(spans: Span[]): number {
  let length = 0;
  let end = 0;
  for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}
