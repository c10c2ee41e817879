import type { Grade } from './grade';

/** What one way of taking pictures did with one page. */
export interface Row extends Grade {
  page: string;
  threw: boolean;
  /** From the first click to a picture that can be shown. */
  firstMs: number;
  /** Percent of the tiles that are lost and that nobody was told of. */
  unnamedLostPercent?: number;
  ssimAsSent?: number;
  lostAsSentPercent?: number;
  sentBytes?: number;
  clickMs?: number[];
  bareMs?: number[];
  note?: string;
}

export const quantile = (values: number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

const round = (value: number, places = 3): number => Number(value.toFixed(places));

/** The figures of one way over all pages. */
export function tally(rows: Row[]) {
  const drawn = rows.filter(({ threw }) => !threw);
  const of = (pick: (row: Row) => number | undefined, from = drawn) => from.flatMap((row) => pick(row) ?? []);
  const clicks = rows.flatMap(({ clickMs }) => clickMs ?? []);
  const sent = of((row) => row.ssimAsSent);
  return {
    pages: rows.length,
    throws: rows.length - drawn.length,
    medianMismatchPercent: round(
      quantile(
        of((row) => row.mismatchPercent),
        0.5,
      ),
    ),
    maxMismatchPercent: round(Math.max(0, ...of((row) => row.mismatchPercent))),
    maxLostTilesPercent: round(Math.max(0, ...of((row) => row.lostTilesPercent))),
    minSsimAsSent: round(Math.min(...(sent.length > 0 ? sent : of((row) => row.ssim))), 4),
    medianSentBytes: quantile(
      of((row) => row.sentBytes),
      0.5,
    ),
    clickToEditorP50Ms: round(quantile(clicks.length > 0 ? clicks : of((row) => row.firstMs), 0.5), 0),
    clickToEditorP95Ms: round(quantile(clicks.length > 0 ? clicks : of((row) => row.firstMs), 0.95), 0),
    bareCaptureP50Ms: round(
      quantile(
        rows.flatMap(({ bareMs }) => bareMs ?? []),
        0.5,
      ),
      0,
    ),
  };
}
