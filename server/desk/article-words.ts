import { isPageRule, LONGEST_RULE } from '../../utils/articles/page-rules';
import { LIMITS, normalizeText } from '../../utils/protocol/limits';
import { ArticleFault } from './front-matter';

/** What one article may have at most. */
export const MOST_PHRASES = 50;
const MOST_RULES = 20;

/**
 * The phrases with which people ask for an article, each once and on one line.
 * @throws ArticleFault
 */
export function phrasesOf(items: readonly string[], line: number | null = null): string[] {
  const phrases = [...new Set(items.map(oneLine).filter(Boolean))];
  if (phrases.length > MOST_PHRASES)
    throw new ArticleFault(
      `it has ${phrases.length} phrases in asked-as; ${MOST_PHRASES} are the most`,
      line,
    );
  const long = phrases.find((phrase) => phrase.length > LIMITS.searchWords);
  if (long !== undefined)
    throw new ArticleFault(
      `a phrase in asked-as has ${long.length} characters; ${LIMITS.searchWords} are the most`,
      line,
    );
  return phrases;
}

/**
 * The rules that say which web pages an article is about.
 * @throws ArticleFault
 */
export function pageRulesOf(items: readonly string[], line: number | null = null): string[] {
  const rules = [...new Set(items.map(oneLine).filter(Boolean))];
  if (rules.length > MOST_RULES)
    throw new ArticleFault(`it has ${rules.length} rules in pages; ${MOST_RULES} are the most`, line);
  const wrong = rules.find((rule) => !isPageRule(rule));
  if (wrong !== undefined)
    throw new ArticleFault(
      `"${wrong.slice(0, 80)}" in pages is no rule: write a part of an address such as example.com/invoices/*, or title: and words, in at most ${LONGEST_RULE} characters`,
      line,
    );
  return rules;
}

/** A phrase without line ends and doubled spaces. */
export const oneLine = (text: string): string => normalizeText(text).replace(/\s+/g, ' ').trim();
