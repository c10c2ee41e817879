import { isCode, type SourceTree } from './source-tree';
import { constantText, isNode, isReadable, parseProgram, type SyntaxNode, walk } from './syntax-tree';

export const LANGUAGES = ['en', 'fr', 'de', 'es', 'ja'];

/** Two sets of sentences: what the extension says, and what the inbox and the desk's mails say. */
export interface Catalogues {
  name: string;
  pathOf: (language: string) => string;
  /** The rooms that speak them. */
  rooms: RegExp;
}

export const EXTENSION: Catalogues = {
  name: 'extension',
  pathOf: (language) => `public/_locales/${language}/messages.json`,
  rooms: /^(?:entrypoints|components|utils|wxt\.config\.ts)/,
};

export const SERVER: Catalogues = {
  name: 'server',
  pathOf: (language) => `server/locales/${language}.json`,
  rooms: /^server\//,
};

/** The sentences of one language by key. Throws when the file is not what Chrome, or the server, can read. */
export function readMessages(tree: SourceTree, { name, pathOf }: Catalogues, language: string) {
  const text = tree.get(pathOf(language)) ?? '';
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
  const depth = name === 'extension' ? '  ' : ' {0,2}';
  const written = text.match(new RegExp(`^${depth}"[^"]+":`, 'gm')) ?? [];
  if (written.length !== entries.length) throw new Error(`${pathOf(language)} has a key twice`);
  return new Map(
    entries.map(([key, value]) => {
      const message = name === 'extension' ? messageOf(value) : value;
      if (typeof message !== 'string' || message.trim() === '')
        throw new Error(`${pathOf(language)}: "${key}" has no sentence`);
      if (!/^[a-z0-9_]+$/.test(key)) throw new Error(`${pathOf(language)}: "${key}" is not a key`);
      return [key, message];
    }),
  );
}

/** Chrome's format, of which we use `message` alone. */
function messageOf(value: unknown): unknown {
  const entry = Object(value) as Record<string, unknown>;
  return Object.keys(entry).join() === 'message' ? entry.message : undefined;
}

/** The `{name}` places of a sentence, sorted. */
export const placesOf = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

/** What a program says about keys: those it asks for by name, and every text in it that might be one. */
export interface SpokenKeys {
  asked: string[];
  /** Texts and, as patterns, templates with holes. */
  texts: Set<string>;
  patterns: RegExp[];
}

/** How sentences are asked for; `tn` and `count` take the part before `_one` and `_other`. */
const ASKING = new Set(['t', 'say', 'sentence']);
const COUNTING = new Set(['tn', 'count']);

/** Reads every program of the rooms that speak these sentences. */
export function spokenKeys(tree: SourceTree, { rooms }: Catalogues): SpokenKeys {
  const spoken: SpokenKeys = { asked: [], texts: new Set(), patterns: [] };
  for (const [path, code] of tree) {
    if (isCode(path) && rooms.test(path) && isReadable(path, code))
      walk(parseProgram(path, code).program, (node) => listen(node, spoken));
  }
  return spoken;
}

function listen(node: SyntaxNode, { asked, texts, patterns }: SpokenKeys): void {
  const text = constantText(node);
  if (text !== undefined) texts.add(text.replace(/^__MSG_(\w+)__$/, '$1'));
  else if (node.type === 'TemplateLiteral') patterns.push(patternOf(node));
  if (node.type !== 'CallExpression') return;
  const name = calledName(node.callee);
  const key = constantText((node.arguments as unknown[])[0]);
  if (key === undefined) return;
  if (ASKING.has(name)) asked.push(key);
  if (COUNTING.has(name)) asked.push(`${key}_other`);
}

function calledName(callee: unknown): string {
  if (!isNode(callee)) return '';
  const named = callee.type === 'MemberExpression' ? callee.property : callee;
  return isNode(named) ? String(named.name ?? '') : '';
}

/** `problem_${code}` stands for every key that begins so; a template of holes alone stands for none. */
function patternOf(template: SyntaxNode): RegExp {
  const fixed = (template.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  if (fixed.join('').length < 4) return /^(?!)/;
  return new RegExp(`^${fixed.map((part) => part.replace(/[^\w]/g, '\\$&')).join('\\w+')}$`);
}

/** Keys that nobody speaks. A plural is spoken by the part before its ending. */
export function silentKeys(keys: Iterable<string>, { texts, patterns }: SpokenKeys): string[] {
  return Array.from(keys).filter((key) => {
    const names = [key, key.replace(/_(?:zero|one|two|few|many|other)$/, '')];
    return !names.some((name) => texts.has(name) || patterns.some((pattern) => pattern.test(name)));
  });
}
