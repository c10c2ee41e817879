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
 * timeline (no promise that goes on), and outside of them the samples of the profiler (nothing shorter than their
 * distance, 0.2 ms). What the profiler itself takes to begin, inside whichever function comes first, is nobody's. All is
 * measured by the clock of the thread, so that a busy machine does not count.
 */
export function scriptTime(events: TraceEvent[], isOurs: (url: string) => boolean): number {
  const slices = events.filter(({ ph, args }) => ph === 'X' && isOurs(args?.data?.url ?? ''));
  const samples = sampledSpans(events, isOurs);
  const [thread] = [...slices, ...samples];
  if (!thread) return 0;
  const onThread = ({ pid, tid }: TraceEvent | Placed) => pid === thread.pid && tid === thread.tid;
  const here = events.filter(onThread);
  const toThread = threadClock(here);
  const toSpan = ({ from, to }: Placed): Span => [toThread(from), toThread(to)];
  const known = slices.filter(onThread).map(placed).map(toSpan);
  const begins = here
    .filter(({ name }) => name === 'CpuProfiler::StartProfiling')
    .map(placed)
    .map(toSpan);
  const isIn = (spans: Span[], at: number) => spans.some(([from, to]) => from <= at && at <= to);
  const others = samples
    .filter(onThread)
    .map(toSpan)
    .filter(([, at]) => !isIn(known, at) && !isIn(begins, at));
  const inKnown = begins.filter(([from]) => isIn(known, from));
  const length = (spans: Span[]) => spans.reduce((sum, [from, to]) => sum + to - from, 0);
  return (lengthOf(known) + length(others) - length(inKnown)) / 1000;
}

const placed = ({ ts, dur = 0, pid, tid }: TraceEvent): Placed => ({ pid, tid, from: ts, to: ts + dur });

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
