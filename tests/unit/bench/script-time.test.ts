import { describe, expect, it } from 'vitest';
import { scriptTime } from '../../../bench/footprint/script-time';

type Events = Parameters<typeof scriptTime>[0];

const isOurs = (url: string) => url === 'ours';
const main = { pid: 1, tid: 1 };
/** A slice of the main thread; by its own clock it took `cpu`, or as long as by the common one. */
const slice = (ts: number, dur: number, url: string, cpu = dur, tts = ts) => ({
  ...main,
  name: 'FunctionCall',
  ph: 'X',
  ts,
  dur,
  tts,
  tdur: cpu,
  args: { data: { url } },
});
/** Samples a millisecond apart from 0 on; node 2 is ours, node 3 what ours called. */
const profile = (samples: number[]): Events => [
  { ...main, name: 'Profile', ph: 'P', id: 'a', ts: 0, args: { data: { startTime: 0 } } },
  {
    ...main,
    tid: 9,
    name: 'ProfileChunk',
    ph: 'P',
    id: 'a',
    ts: 1,
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { url: 'page' } },
            { id: 2, parent: 1, callFrame: { url: 'ours' } },
            { id: 3, parent: 2, callFrame: {} },
          ],
          samples,
        },
        timeDeltas: samples.map(() => 1000),
      },
    },
  },
];

describe('the time of a script', () => {
  it('is nothing on a page that does not have it', () => {
    expect(scriptTime([slice(0, 9000, 'page'), ...profile([1, 1])], isOurs)).toBe(0);
  });

  it('is what its slices took, one within another counted once', () => {
    expect(
      scriptTime([slice(0, 4000, 'ours'), slice(1000, 1000, 'ours'), slice(8000, 2000, 'ours')], isOurs),
    ).toBe(6);
  });

  it('has what a promise went on with, which only samples show, and what its functions called', () => {
    const turn = slice(0, 10_000, 'page');
    expect(scriptTime([turn, ...profile([1, 2, 3, 1, 2])], isOurs)).toBe(3);
    expect(scriptTime([turn, slice(1000, 2000, 'ours'), ...profile([1, 2, 3, 1, 2])], isOurs)).toBe(3);
  });

  it('counts a sample within a slice once, also where it stands for the time before the slice', () => {
    const turn = slice(0, 10_000, 'page');
    expect(scriptTime([turn, slice(1900, 200, 'ours'), ...profile([1, 2, 1])], isOurs)).toBe(0.2);
  });

  it('does not count what the profiler takes to begin, inside a function of ours', () => {
    const begin = { ...slice(100, 900, ''), name: 'CpuProfiler::StartProfiling' };
    expect(scriptTime([slice(0, 1000, 'ours'), begin], isOurs)).toBe(0.1);
  });

  it('does not count the time in which another program had the processor', () => {
    expect(scriptTime([slice(0, 8000, 'ours', 2000, 500)], isOurs)).toBe(2);
  });
});
