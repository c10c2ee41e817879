import { readTable } from './markdown-table';

/** One thing a room may import: a path, a package (`node:*` for all of Node), or `anything`. */
export interface Allowed {
  name: string;
  /** `type:` in the table: only by `import type`, so nothing of it is left in the built file. */
  typeOnly: boolean;
}

export interface Room {
  path: string;
  mayImport: Allowed[];
  /** The same as the table writes it, for the message. */
  says: string;
  /** What to do instead, for the message. */
  remedy: string;
}

/** Reads "Who may import whom" and the groups it names out of docs/architecture.md. */
export function readRooms(architecture: string): Room[] {
  const groups = new Map(
    readTable(architecture, 'Named groups').map(([name, members]) => [
      name?.words[0] ?? '',
      members?.words ?? [],
    ]),
  );
  return readTable(architecture, 'Who may import whom').flatMap(([rooms, allowed, remedy]) => {
    const mayImport = expand(groups, allowed?.words ?? []).map(readAllowed);
    const says = allowed?.words.join(', ') || 'its own files';
    return (rooms?.words ?? []).map((path) => ({ path, mayImport, says, remedy: remedy?.text ?? '' }));
  });
}

/** Puts the members in the place of a group's name; a group may name another one. */
const expand = (groups: ReadonlyMap<string, string[]>, words: string[]): string[] =>
  words.flatMap((word) => {
    const kind = word.startsWith('type:') ? 'type:' : '';
    const members = groups.get(word.slice(kind.length));
    return members
      ? expand(groups, members).map((member) => (kind ? kind + member.replace(/^type:/, '') : member))
      : [word];
  });

const readAllowed = (word: string): Allowed => ({
  name: word.replace(/^type:/, ''),
  typeOnly: word.startsWith('type:'),
});

const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The room a file is in: the line of the table with the longest path that holds it. */
export function roomOf(rooms: readonly Room[], path: string): Room | undefined {
  return rooms
    .filter((room) => holds(room.path, path))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

/** A line allows its path and what is in it, save the rooms in it that have a line of their own. */
export function allowsPath(rooms: readonly Room[], allowed: Allowed, path: string): boolean {
  if (allowed.name === 'anything') return true;
  const ownRoom = roomOf(rooms, path)?.path ?? '';
  return holds(allowed.name, path) && ownRoom.length <= allowed.name.length;
}

export function allowsPackage(allowed: Allowed, specifier: string): boolean {
  if (allowed.name === 'anything') return true;
  if (allowed.name === 'node:*') return specifier.startsWith('node:');
  return holds(allowed.name, specifier);
}
