import { linesOfCode } from './size';
import { isCode, type SourceTree, type Violation } from './source-tree';
import { isNode, isReadable, parseProgram } from './syntax-tree';

/** Folders that hold folders only: their names are the only signposts. */
const FOLDERS_OF_NOUNS = ['utils', 'components'];
const DRAWER = /^(?:utils?|helpers?|common|misc|shared|types)$|[-.](?:utils?|helpers?)$/;
const MOST_LINES = 300;

/** Loose files, drawers, barrels and files too long to read. */
export function findNameViolations(tree: SourceTree): Violation[] {
  return Array.from(tree).flatMap(([path, code]) => {
    const messages = [looseFile(path), drawer(path), barrel(path, code), tooLong(path, code)];
    return messages.flatMap((message) => (message ? [{ path, line: 0, message }] : []));
  });
}

function looseFile(path: string): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  if (!FOLDERS_OF_NOUNS.includes(folder) || rest.length > 1) return undefined;
  return `lies loose in ${folder}/, which holds folders only: put it into the folder of its noun`;
}

/** `utils` itself is a name fixed by the framework, and the unit tests mirror it. */
function drawer(path: string): string | undefined {
  const names = path
    .replace(/^(?:tests\/unit\/)?utils\//, '')
    .split('/')
    .map((name) => name.replace(/(?:\.d)?\.[^.]+$/, ''));
  const found = names.find((name) => DRAWER.test(name));
  if (!isCode(path) || found === undefined) return undefined;
  return `is called "${found}", which says nothing of what is in it: name its noun`;
}

function barrel(path: string, code: string): string | undefined {
  if (!isCode(path) || !isReadable(path, code)) return undefined;
  const { body } = parseProgram(path, code).program;
  const statements = (body as unknown[]).filter(isNode);
  const passesOn = statements.filter(({ type, source }) => type.startsWith('Export') && source);
  const onlyPasses =
    passesOn.length > 0 && statements.every(({ type, source }) => passesThrough(type, source));
  return onlyPasses ? 'is a barrel, it only passes on: import from the file that has the thing' : undefined;
}

const passesThrough = (type: string, source: unknown): boolean =>
  type === 'ImportDeclaration' || (type.startsWith('Export') && Boolean(source));

function tooLong(path: string, code: string): string | undefined {
  const counted = isCode(path) ? isReadable(path, code) : path.endsWith('.css');
  const lines = counted ? linesOfCode(path, code) : 0;
  return lines > MOST_LINES
    ? `has ${lines} lines of code, and ${MOST_LINES} are a mistake: take it apart by its nouns`
    : undefined;
}
