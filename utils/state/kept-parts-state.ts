import { signal } from '@preact/signals';
import { type ArticlePart, articleParts } from '../articles/article-sections';
import type { Locale } from '../protocol/limits';
import { database } from '../storage/database';

interface Known {
  parts: readonly ArticlePart[];
  updatedAt: string;
}

const known = signal<ReadonlyMap<string, Known | null>>(new Map());
const asked = new Set<string>();

const keyOf = (list: Locale, slug: string): string => `${list}/${slug}`;

/** The words of an article whose text is on this device; null when it is not, undefined until it was looked for. */
export const partsOf = (list: Locale, slug: string): readonly ArticlePart[] | null | undefined => {
  const found = known.value.get(keyOf(list, slug));
  return found === undefined ? undefined : (found?.parts ?? null);
};

/** Reads texts one after the other, each in a task of its own, so that no key waits for them. */
export async function lookForParts(list: Locale, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) {
    const key = keyOf(list, slug);
    if (asked.has(key)) continue;
    asked.add(key);
    const text = await database.texts.get([list, slug]);
    const parts = text ? articleParts(text.article.html) : null;
    known.value = new Map(known.value).set(key, parts && { parts, updatedAt: text?.article.updatedAt ?? '' });
  }
}

/** A text has been read or has changed: its words are looked at again when next they are needed. */
export function forgetParts(list: Locale, slug: string): void {
  asked.delete(keyOf(list, slug));
}
