import type { Click } from './clicks';
import type { Grade } from './grade';

/** What one way of taking pictures did with one page. */
export interface Row extends Grade {
  page: string;
  threw: boolean;
  /** From the first click to a picture that is shown. */
  firstMs: number;
  /** What is left of both when the parts are left out that the person is told of. */
  unnamedMismatchPercent?: number;
  unnamedLostPercent?: number;
  ssimAsSent?: number;
  lostAsSentPercent?: number;
  sentBytes?: number;
  clicks?: Click[];
  note?: string;
}

const quantile = (values: number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

const round = (value: number, places = 3): number => Number(value.toFixed(places));

/** The figures of one way over all pages. Ways without an editor are timed to the picture. */
export function tally(rows: Row[]) {
  const drawn = rows.filter(({ threw }) => !threw);
  const of = (pick: (row: Row) => number | undefined) => drawn.flatMap((row) => pick(row) ?? []);
  const clicks = rows.flatMap((row) => row.clicks ?? []);
  const toEditor = clicks.map(({ formMs, editMs }) => formMs + editMs);
  const times = toEditor.length > 0 ? toEditor : of((row) => row.firstMs);
  const sent = of((row) => row.ssimAsSent);
  const mismatches = of((row) => row.mismatchPercent);
  return {
    pages: rows.length,
    throws: rows.length - drawn.length,
    medianMismatchPercent: round(quantile(mismatches, 0.5)),
    maxMismatchPercent: round(Math.max(0, ...mismatches)),
    maxLostTilesPercent: round(Math.max(0, ...of((row) => row.lostTilesPercent))),
    minSsimAsSent: round(Math.min(...(sent.length > 0 ? sent : of((row) => row.ssim))), 4),
    medianSentBytes: quantile(
      of((row) => row.sentBytes),
      0.5,
    ),
    clickToEditorP50Ms: round(quantile(times, 0.5), 0),
    clickToEditorP95Ms: round(quantile(times, 0.95), 0),
    bareCaptureP50Ms: round(
      quantile(
        clicks.map(({ bareMs }) => bareMs),
        0.5,
      ),
      0,
    ),
  };
}
