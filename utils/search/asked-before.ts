import type { Analyser } from './analyser';
import { editDistance } from './edit-distance';

/** How much of the words of both questions must be the same. */
const ALIKE = 0.55;
/** What a typed word weighs that the other question does not have: it may be any word. */
const MISSING = 1.5;
/** One word in common says nothing. */
const LEAST_WORDS = 2;

/**
 * The question of before that asks much the same as what is being typed; null when none does. Words that stand in many
 * questions count for little; a mistake or an unfinished last word is forgiven.
 */
export function findAskedBefore<Asked extends { summary: string }>(
  typed: string,
  asked: readonly Asked[],
  analyser: Analyser,
): Asked | null {
  const wanted = stemsOf(typed, analyser);
  if (wanted.length < LEAST_WORDS) return null;
  const known = asked.map((one) => ({ one, stems: stemsOf(one.summary, analyser) }));
  const weigh = weightsOf(known.map(({ stems }) => stems));
  let best: { one: Asked; score: number } | null = null;
  for (const { one, stems } of known) {
    const score = alikeness(wanted, stems, weigh);
    if (score >= ALIKE && score > (best?.score ?? 0)) best = { one, score };
  }
  return best?.one ?? null;
}

function stemsOf(text: string, analyser: Analyser): string[] {
  const words = analyser.words(text).filter(({ form }) => form.length > 1 && !analyser.isStop(form));
  return [...new Set(words.map((word) => analyser.stem(word)))];
}

/** A word that stands in every question weighs 1, one that stands in a single one of a hundred about 5.6. */
function weightsOf(questions: readonly string[][]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stem of questions.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => 1 + Math.log(questions.length / (counts.get(stem) ?? 1));
}

/** The weight of what both have, as a share of the weight of both: 0 to 1. */
function alikeness(wanted: string[], stems: string[], weigh: (stem: string) => number): number {
  const last = wanted.at(-1);
  const pairs = wanted.flatMap((stem) => {
    const found = stems.find((other) => isSame(stem, other, stem === last));
    return found === undefined ? [] : [found];
  });
  if (new Set(pairs).size < LEAST_WORDS) return 0;
  const sum = (all: readonly string[]) => all.reduce((total, stem) => total + weigh(stem), 0);
  const both = sum(pairs);
  const missing = (wanted.length - pairs.length) * MISSING;
  return (2 * both) / (both + missing + sum(stems));
}

function isSame(stem: string, other: string, unfinished: boolean): boolean {
  if (stem === other || (unfinished && stem.length > 2 && other.startsWith(stem))) return true;
  const most = stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2;
  return most > 0 && editDistance(stem, other, most) <= most;
}
