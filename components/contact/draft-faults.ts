import { t, tn } from '../../utils/i18n/messages';
import { faultSentence } from '../../utils/i18n/problem-sentence';
import type { FieldProblem } from '../../utils/problems/problem';
import { LIMITS } from '../../utils/protocol/limits';
import { sentText } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';

export type AskField = 'summary' | 'description';
export type AskFaults = Partial<Record<AskField, string>>;

const textOf = (draft: Draft, field: AskField): string => (field === 'summary' ? draft.summary : draft.body);

/** What stands in the way of sending: something missing, or too long. */
export function askFaults(draft: Draft): AskFaults {
  const faults: AskFaults = {};
  for (const field of ['summary', 'description'] as const) {
    const text = sentText(textOf(draft, field));
    if (text === '') faults[field] = faultSentence({ fault: 'required' });
    else if (text.length > LIMITS[field])
      faults[field] = faultSentence({ fault: 'too-long', limit: LIMITS[field] });
  }
  return faults;
}

/** What the desk found wrong with the two fields. */
export function deskFaults(fields: readonly FieldProblem[]): AskFaults {
  const known = fields.filter(({ field }) => field === 'summary' || field === 'description');
  return Object.fromEntries(known.map((fault) => [fault.field, faultSentence(fault)]));
}

/** How many characters are left, only when few are; how many too many. Counted as the desk counts. */
export function leftWords(text: string, limit: number): string | null {
  const left = limit - sentText(text).length;
  if (left < 0) return tn('ask_over', -left);
  return left <= limit / 10 ? tn('ask_left', left) : null;
}

/** What makes an answer fast, and whether it is there. */
export function tipsOf(draft: Draft): { words: string; there: boolean }[] {
  return [
    { words: t('ask_tip_words'), there: hasExactWords(draft.body) },
    { words: t('ask_tip_picture'), there: draft.fileIds.length > 0 },
    { words: t('ask_tip_link'), there: Boolean(draft.page?.included) || /https?:\/\/\S/i.test(draft.body) },
  ];
}

const QUOTED = /["“”„«‹'‘「『][^"“”„«»‹›'’」』]{3,}["“”»›'’」』]/u;
const CODE = /\b[A-Z]{2,}[-_ ]?\d{2,}\b|\b\d{3,}\b/;

/** Words copied from the screen: something in quotation marks, or a number or code of an error. */
const hasExactWords = (text: string): boolean => QUOTED.test(text) || CODE.test(text);
