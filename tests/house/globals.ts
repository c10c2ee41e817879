import { ARCHITECTURE } from './borders';
import { readTable } from './markdown-table';
import { isCode, type SourceTree, type Violation } from './source-tree';
import { constantText, isNode, isReadable, lineAt, parseProgram, type SyntaxNode, walk } from './syntax-tree';

/** A global that only some rooms may use. */
export interface GuardedGlobal {
  name: string;
  rooms: string[];
  remedy: string;
}

/** Reads "Globals and their rooms" out of docs/architecture.md. biome.json says the same to the linter. */
export const readGlobals = (architecture: string): GuardedGlobal[] =>
  readTable(architecture, 'Globals and their rooms').flatMap(([names, rooms, remedy]) =>
    (names?.words ?? []).map((name) => ({ name, rooms: rooms?.words ?? [], remedy: remedy?.text ?? '' })),
  );

/**
 * Guarded globals reached through `globalThis`, `window` or `self`, which the linter's rule does not see.
 * (The bare names are the linter's: it knows what is a global and what a variable of the same name.)
 */
export function findGlobalViolations(tree: SourceTree): Violation[] {
  const guarded = readGlobals(tree.get(ARCHITECTURE) ?? '');
  return Array.from(tree).flatMap(([path, code]) => {
    const forbidden = guarded.filter(({ rooms }) => !rooms.some((room) => path.startsWith(`${room}/`)));
    return isCode(path) && isReadable(path, code) ? sideDoors(path, code, forbidden) : [];
  });
}

function sideDoors(path: string, code: string, forbidden: GuardedGlobal[]): Violation[] {
  const found: Violation[] = [];
  walk(parseProgram(path, code).program, (node) => {
    const names = namesTaken(node);
    for (const { name, remedy } of forbidden.filter(({ name }) => names.includes(name)))
      found.push({ path, line: lineAt(code, node.start), message: `uses the global ${name}. ${remedy}` });
  });
  return found;
}

/** `globalThis.fetch`, `window['fetch']`, `const { fetch } = self`. */
function namesTaken(node: SyntaxNode): string[] {
  if (node.type === 'MemberExpression' && isGlobalObject(node.object)) return [nameOf(node.property)];
  if (node.type !== 'VariableDeclarator' || !isGlobalObject(node.init) || !isNode(node.id)) return [];
  const properties = node.id.type === 'ObjectPattern' ? (node.id.properties as SyntaxNode[]) : [];
  return properties.map(({ key }) => nameOf(key));
}

const nameOf = (node: unknown): string =>
  constantText(node) ?? (isNode(node) && typeof node.name === 'string' ? node.name : '');

function isGlobalObject(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (isNode(node.expression)) return isGlobalObject(node.expression);
  return node.type === 'Identifier' && ['globalThis', 'window', 'self'].includes(String(node.name));
}
