import { parseSync } from 'vite';

/** A node of the ESTree that Vite's own parser makes of TypeScript: a type, a range, and whatever else it has. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Comment {
  value: string;
  start: number;
  end: number;
}

interface Parsed {
  program: SyntaxNode;
  comments: Comment[];
}

/** Several checks read the same file: each version of it is parsed once. */
const parsed = new Map<string, { code: string; result: Parsed }>();

/** The program and its comments. Throws an `Error` with the parser's words when it is not TypeScript. */
export function parseProgram(path: string, code: string): Parsed {
  const known = parsed.get(path);
  if (known?.code === code) return known.result;
  const result = parse(path, code);
  parsed.set(path, { code, result });
  return result;
}

/** False for a program that cannot be read, which the border check reports; the other checks pass it over. */
export function isReadable(path: string, code: string): boolean {
  try {
    parseProgram(path, code);
    return true;
  } catch {
    return false;
  }
}

function parse(path: string, code: string): Parsed {
  const { program, comments, errors } = parseSync(path, code);
  const fault = errors[0];
  if (fault) throw new Error(fault.message);
  return { program: program as unknown as SyntaxNode, comments };
}

/** Calls `visit` for the node and everything in it, outer before inner. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) walk(child, visit);
  }
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** The text of a string or of a template without holes; undefined for anything that must be computed. */
export function constantText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : [];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/** 1-based line of an offset. */
export const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;
