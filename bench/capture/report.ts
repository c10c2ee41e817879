import type { Rows } from './measure-pages';

const round = (value: number | undefined, places: number) => value && Number(value.toFixed(places));

/** Prints what our own two ways did with each page. */
export function report(rows: Rows): void {
  console.table(
    rows.ours.map((row) => ({
      page: row.page,
      mismatch: round(row.mismatchPercent, 3),
      lost: round(row.lostTilesPercent, 1),
      ssimAsSent: round(row.ssimAsSent, 4),
      lostAsSent: round(row.lostAsSentPercent, 1),
      bytes: row.sentBytes,
      form: row.clicks?.map(({ formMs }) => Math.round(formMs)).join(' '),
      edit: row.clicks?.map(({ editMs }) => Math.round(editMs)).join(' '),
      bare: row.clicks?.map(({ bareMs }) => Math.round(bareMs)).join(' '),
      note: row.note,
    })),
  );
  console.table(
    rows.html2canvas.map((row) => ({
      page: row.page,
      threw: row.threw,
      mismatch: round(row.mismatchPercent, 2),
      lost: round(row.lostTilesPercent, 1),
      unnamedMismatch: round(row.unnamedMismatchPercent, 2),
      unnamedLost: round(row.unnamedLostPercent, 1),
      ms: Math.round(row.firstMs),
      note: row.note?.slice(0, 60),
    })),
  );
}
