/** The file cannot be read as an article. The message says why, without the file's name. */
export class ArticleFault extends Error {
  override name = 'ArticleFault';

  /** @param line where in the file, counted from 1; null when it concerns the file as a whole */
  constructor(
    message: string,
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** A fact above an article. */
export interface Fact {
  /** A list is its items with commas between. */
  value: string;
  /** The items of a list; a value with commas is a list, too. */
  items: string[];
  /** The line it stands in. */
  line: number;
}

/** The facts above an article, by name. */
export interface FrontMatter {
  facts: Map<string, Fact>;
  body: string;
  /** The line the body begins with. */
  bodyLine: number;
}

const MOST_LINES = 200;
const LONGEST = 20_000;

/**
 * Splits a file into its facts (`name: value` between `---` lines) and its body. A value may be quoted, a list in
 * brackets, or a list of lines that begin with a dash, whose items may have commas. Nothing else of
 * YAML is understood: neither anchors nor references can make a small file large.
 * @param source with `\n` as its line ends
 * @throws ArticleFault
 */
export function splitFrontMatter(source: string): FrontMatter {
  const [, head, body] = /^\ufeff?---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(source) ?? [];
  if (head === undefined) throw new ArticleFault('it does not begin with front matter between --- lines', 1);
  const lines = head.split('\n');
  if (head.length > LONGEST || lines.length > MOST_LINES)
    throw new ArticleFault(
      `its front matter is longer than ${MOST_LINES} lines or ${LONGEST} characters`,
      MOST_LINES + 2,
    );
  return { facts: readFacts(lines), body: body ?? '', bodyLine: lines.length + 3 };
}

function readFacts(lines: string[]): FrontMatter['facts'] {
  const facts: FrontMatter['facts'] = new Map();
  let list: Fact | null = null;
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const item = /^\s*-\s+(.*?)\s*$/.exec(text)?.[1];
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    if (item !== undefined && list) addItem(list, unquoted(item));
    else list = readFact(facts, text, line);
  }
  return facts;
}

function addItem(list: Fact, item: string): void {
  list.items.push(item);
  list.value = list.items.join(', ');
}

/** @returns the fact when a list may follow it */
function readFact(facts: FrontMatter['facts'], text: string, line: number): Fact | null {
  const [, name, value] = /^([\w-]+):(?:\s+(.*?))?\s*$/.exec(text) ?? [];
  if (name === undefined) throw new ArticleFault(`the line "${shortened(text)}" is not "name: value"`, line);
  if (facts.has(name)) throw new ArticleFault(`${name} stands there twice`, line);
  if (/^[&*]/.test(value ?? ''))
    throw new ArticleFault(`${name} uses an anchor or a reference; write the value itself`, line);
  const plain = plainValue(value ?? '');
  const fact = { value: plain, items: itemsOf(plain), line };
  facts.set(name, fact);
  return value === undefined || value === '' ? fact : null;
}

const plainValue = (value: string): string => {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return list === undefined
    ? unquoted(value)
    : list
        .split(',')
        .map((item) => unquoted(item.trim()))
        .join(', ');
};

const itemsOf = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2');

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
