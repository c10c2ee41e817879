/** What somebody has sent: the text is different from every other. */
export interface SentText {
  ticketId: string;
  text: string;
}

export interface Verdict {
  /** Acknowledged to the person, and neither at the desk nor on the device. */
  lost: number;
  /** At the desk more than once, or on its way twice at once. */
  doubled: number;
  /** In another order in its thread than it was sent. */
  reordered: number;
  /** Not at the desk, and nothing says that it needs the person. */
  silent: number;
}

export interface Evidence {
  /** In the order of sending. */
  sent: readonly SentText[];
  /** What the desk has, in the order in which it came. */
  kept: readonly SentText[];
  /** Texts that still wait on the device. */
  waiting: ReadonlySet<string>;
  /** Those of them that tell the person what is wrong. */
  telling: ReadonlySet<string>;
}

/** Judges by what the desk has kept, never by what the client believes. */
export function judge({ sent, kept, waiting, telling }: Evidence): Verdict {
  const times = new Map<string, number>();
  for (const { text } of kept) times.set(text, (times.get(text) ?? 0) + 1);
  const missing = sent.filter(({ text }) => !times.has(text));
  return {
    lost: missing.filter(({ text }) => !waiting.has(text)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    reordered: countReordered(sent, kept),
    silent: missing.filter(({ text }) => waiting.has(text) && !telling.has(text)).length,
  };
}

function countReordered(sent: readonly SentText[], kept: readonly SentText[]): number {
  const place = new Map(sent.map(({ text }, at) => [text, at]));
  const last = new Map<string, number>();
  let reordered = 0;
  for (const { ticketId, text } of kept) {
    const at = place.get(text) ?? -1;
    if (at < (last.get(ticketId) ?? -1)) reordered++;
    last.set(ticketId, Math.max(at, last.get(ticketId) ?? -1));
  }
  return reordered;
}

export const CLEAN: Verdict = { lost: 0, doubled: 0, reordered: 0, silent: 0 };

export const isClean = ({ lost, doubled, reordered, silent }: Verdict): boolean =>
  lost + doubled + reordered + silent === 0;

export const sumOf = (one: Verdict, other: Verdict): Verdict => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  reordered: one.reordered + other.reordered,
  silent: one.silent + other.silent,
});
