/** How well one answer serves one query. */
export interface Score {
  success3: number;
  ndcg10: number;
  mrr10: number;
  recall5: number;
}

export const MEASURES = ['success3', 'ndcg10', 'mrr10', 'recall5'] as const;

/** Scores a list of ids, best first, with all relevant ones of one worth. */
export function scoreOf(ids: string[], rel: string[]): Score {
  const wanted = new Set(rel);
  const hits = Array.from(new Set(ids), (id) => (wanted.has(id) ? 1 : 0)).slice(0, 10);
  const first = hits.indexOf(1);
  const ideal = sum(Array.from({ length: Math.min(10, wanted.size) }, (_, place) => gain(place)));
  return {
    success3: first >= 0 && first < 3 ? 1 : 0,
    ndcg10: ideal > 0 ? sum(hits.map((hit, place) => hit * gain(place))) / ideal : 0,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall5: wanted.size > 0 ? sum(hits.slice(0, 5)) / wanted.size : 0,
  };
}

const gain = (place: number): number => 1 / Math.log2(place + 2);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: number[]): number => (values.length > 0 ? sum(values) / values.length : 0);

export function meanScore(scores: Score[]): Score {
  const entries = MEASURES.map((measure) => [measure, mean(scores.map((score) => score[measure]))]);
  return Object.fromEntries(entries) as unknown as Score;
}

/** The value below which this share of the values lies. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
