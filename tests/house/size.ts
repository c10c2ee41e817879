import { isCode } from './source-tree';
import { isNode, lineAt, parseProgram, walk } from './syntax-tree';

/** Lines that are neither empty nor all comment. */
export function linesOfCode(path: string, code: string): number {
  const bare = isCode(path) ? withoutComments(path, code) : code.replace(/\/\*[\s\S]*?\*\//g, '');
  return bare.split('\n').filter((line) => line.trim() !== '').length;
}

function withoutComments(path: string, code: string): string {
  const ranges = parseProgram(path, code).comments;
  return ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

export interface FunctionSize {
  name: string;
  line: number;
  /** Lines from the first to the last, both counted. */
  lines: number;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Every function with a body in braces; an arrow of one expression is part of the line it stands in. */
export function functionsIn(path: string, code: string): FunctionSize[] {
  const found: FunctionSize[] = [];
  const names = new Map<unknown, string>();
  walk(parseProgram(path, code).program, (node) => {
    names.set(node.init ?? node.value, nameOf(node.id ?? node.key));
    if (!FUNCTIONS.has(node.type) || !isNode(node.body) || node.body.type !== 'BlockStatement') return;
    const line = lineAt(code, node.start);
    const name = nameOf(node.id) || names.get(node) || 'a function without a name';
    found.push({ name, line, lines: lineAt(code, node.end) - line + 1 });
  });
  return found;
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');
