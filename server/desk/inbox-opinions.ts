import { averageOf, opinionsOf, type Span, spreadOf, weeklyAverages } from '../db/inbox-opinions';
import type { InboxOpinionKind, InboxOpinions, InboxWeeks } from '../inbox/lists-protocol';
import { pageCursor, readPageCursor } from './cursor';
import type { Desk } from './desk';

const WEEK = 7 * 86_400_000;
const PAGE = 50;

/** The lowest and the highest number that can be given. */
const SCALES: Record<InboxOpinionKind, [number, number]> = { feedback: [0, 10], ratings: [1, 5] };

/** What people thought in the last weeks, and a page of what they said; a cursor that makes no sense begins at the start. */
export async function readOpinions(
  { sql, clock }: Desk,
  kind: InboxOpinionKind,
  { weeks, cursor }: { weeks: InboxWeeks; cursor?: string | undefined },
): Promise<InboxOpinions> {
  const span = spanOf(clock(), Number(weeks));
  const before = { from: new Date(2 * span.from.getTime() - span.to.getTime()), to: span.from };
  const place = { ...span, after: readPageCursor(cursor), most: PAGE + 1 };
  const rows = await opinionsOf(sql, kind, place);
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return {
    kind,
    weeks,
    ...(await averageOf(sql, kind, span)),
    before: (await averageOf(sql, kind, before)).average,
    spread: wholeSpread(kind, await spreadOf(sql, kind, span)),
    byWeek: wholeWeeks(span, await weeklyAverages(sql, kind, span)),
    items,
    next:
      rows.length > PAGE && last ? pageCursor({ updatedAt: new Date(last.createdAt), id: last.id }) : null,
  };
}

const spanOf = (now: Date, weeks: number): Span => ({
  from: new Date(now.getTime() - weeks * WEEK),
  to: now,
});

function wholeSpread(kind: InboxOpinionKind, counted: { score: number; count: number }[]): number[] {
  const [lowest, highest] = SCALES[kind];
  const scores = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return scores.map((score) => counted.find((each) => each.score === score)?.count ?? 0);
}

function wholeWeeks(
  { from, to }: Span,
  known: { ago: number; average: number | null; count: number }[],
): InboxOpinions['byWeek'] {
  const weeks = Math.round((to.getTime() - from.getTime()) / WEEK);
  return Array.from({ length: weeks }, (_, index) => {
    const { average = null, count = 0 } = known.find(({ ago }) => ago === weeks - 1 - index) ?? {};
    return { from: new Date(from.getTime() + index * WEEK).toISOString(), average, count };
  });
}
