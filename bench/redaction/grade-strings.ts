import { findSensitive } from '../../utils/screenshots/page/find-sensitive';
import type { Labelled } from './strings';

export interface StringsGrade {
  recall: number;
  precision: number;
  n: number;
  /** Sensitive, and not found. */
  missed: string[];
  /** Found, and not sensitive. */
  wrong: string[];
}

/** How well the rule for visible text tells what is sensitive. */
export function gradeStrings(list: Labelled[]): StringsGrade {
  const found = list.filter(({ text }) => findSensitive(text).length > 0);
  const hits = found.filter(({ sensitive }) => sensitive).length;
  const all = list.filter(({ sensitive }) => sensitive).length;
  return {
    recall: all === 0 ? 1 : hits / all,
    precision: found.length === 0 ? 1 : hits / found.length,
    n: list.length,
    missed: list.filter((entry) => entry.sensitive && !found.includes(entry)).map(({ text }) => text),
    wrong: found.filter(({ sensitive }) => !sensitive).map(({ text }) => text),
  };
}

/** Reads a list as a JSON array or as JSON lines. */
export function parseStrings(text: string): Labelled[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return JSON.parse(trimmed);
  return trimmed.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
}
