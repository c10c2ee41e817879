import { constantText, isNode, lineAt, parseProgram, type SyntaxNode, walk } from './syntax-tree';

export interface Import {
  /** As written; null when it is computed and cannot be known. */
  specifier: string | null;
  line: number;
  /** Nothing of it is left in the built file. `import { type T }` leaves an empty import, so it does not count. */
  typeOnly: boolean;
}

/** Everything a file takes from another, whatever the way: tests/house/borders.test.ts lists them. */
export function importsOf(path: string, code: string): Import[] {
  if (path.endsWith('.css')) return textImports(code, /@import\s+(?:url\()?\s*['"]?([^'")\s;]+)/g);
  if (path.endsWith('.html'))
    return textImports(code, /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:[jt]sx?|css))"/g);
  return codeImports(path, code);
}

function textImports(text: string, pattern: RegExp): Import[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    specifier: match[1] ?? null,
    line: lineAt(text, match.index),
    typeOnly: false,
  }));
}

function codeImports(path: string, code: string): Import[] {
  const { program, comments } = parseProgram(path, code);
  const found: Import[] = [];
  walk(program, (node) => {
    const source = sourceOf(node);
    if (!source) return;
    const specifier = constantText(source.from) ?? null;
    found.push({ specifier, line: lineAt(code, node.start), typeOnly: source.typeOnly });
  });
  for (const { value } of comments) {
    const specifier = /^\/\s*<reference\s+(?:path|types)="([^"]+)"/.exec(value)?.[1];
    if (specifier) found.push({ specifier, line: 0, typeOnly: true });
  }
  // JSX is compiled to calls of Preact's runtime: an import that nobody wrote.
  if (/\.[jt]sx$/.test(path)) found.push({ specifier: 'preact/jsx-runtime', line: 0, typeOnly: false });
  return found;
}

interface Source {
  from: unknown;
  typeOnly: boolean;
}

function sourceOf(node: SyntaxNode): Source | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: node.source, typeOnly: node.importKind === 'type' };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ? { from: node.source, typeOnly: node.exportKind === 'type' } : undefined;
    case 'ImportExpression':
      return { from: node.source, typeOnly: false };
    case 'TSImportType':
      return { from: node.source, typeOnly: true };
    case 'TSExternalModuleReference':
      return { from: node.expression, typeOnly: false };
    case 'TSModuleDeclaration':
      return constantText(node.id)?.startsWith('.') ? { from: node.id, typeOnly: true } : undefined;
    case 'CallExpression':
      return calledSource(node);
    case 'NewExpression':
      return urlSource(node);
    default:
      return undefined;
  }
}

/** `require('x')`, `import.meta.glob('x')`, `vi.mock('x')`. */
function calledSource({ callee, arguments: given }: SyntaxNode): Source | undefined {
  const first = (given as unknown[])[0];
  if (!isNode(callee)) return undefined;
  if (callee.type === 'Identifier' && callee.name === 'require') return { from: first, typeOnly: false };
  if (callee.type !== 'MemberExpression' || !isNode(callee.property) || !isNode(callee.object))
    return undefined;
  // A glob stands for more files than one name can say.
  if (callee.property.name === 'glob' && callee.object.type === 'MetaProperty')
    return { from: null, typeOnly: false };
  if (callee.property.name === 'mock' && callee.object.name === 'vi') return { from: first, typeOnly: false };
  return undefined;
}

/** `new URL('./worker.ts', import.meta.url)` starts a program; the address of a folder or a data file does not. */
function urlSource({ callee, arguments: given }: SyntaxNode): Source | undefined {
  const [first, base] = given as unknown[];
  if (!isNode(callee) || callee.name !== 'URL' || !isNode(base)) return undefined;
  const fromHere =
    base.type === 'MemberExpression' && isNode(base.object) && base.object.type === 'MetaProperty';
  const name = constantText(first);
  return fromHere && name && /\.[cm]?[jt]sx?$/.test(name) ? { from: first, typeOnly: false } : undefined;
}
