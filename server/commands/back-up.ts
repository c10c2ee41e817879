import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BackedUp, backUp } from '../back-up/back-up';
import { type RestoreOptions, restore } from '../back-up/restore';
import { StartFault } from '../start-fault';
import type { Command } from './command';

export const backUpCommand: Command = {
  words: '<file>',
  does: 'everything the desk has into one .tar.gz; it may go on meanwhile',
  count: [1, 1],
  async run({ desk }, [name = '']) {
    const file = path.resolve(name);
    await refuseExisting(file, name);
    const result = await writing(name, () => backUp(desk, file));
    const { size } = await stat(file);
    if (result.missing.length > 0) throw incomplete(result, name);
    return `${name}: ${counted(result)}, ${(size / 1_000_000).toFixed(1)} MB. It holds everything people wrote: keep it safe.`;
  },
};

async function refuseExisting(file: string, name: string): Promise<void> {
  if (await stat(file).catch(() => null))
    throw new StartFault(`"${name}" is there already. Choose another name; nothing was written.`);
  await rm(`${file}.part`, { force: true });
}

async function writing<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new StartFault(`"${name}" cannot be written (${code}).`);
  }
}

const counted = ({ rows, files }: Pick<BackedUp, 'rows' | 'files'>): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} and ${files} ${files === 1 ? 'file' : 'files'}`;

const incomplete = (result: BackedUp, name: string): StartFault =>
  new StartFault(
    `${name} was written with ${counted(result)}, but these files are missing or damaged on the desk:\n` +
      result.missing.map(({ what, path: place }) => `  ${what} ${place}`).join('\n'),
  );

const OPTIONS = ['--replace', '--fresh-cursors'];

export const restoreCommand: Command = {
  words: '<file> [--replace] [--fresh-cursors]',
  does: 'puts a back-up back; stop the desk before',
  count: [1, 3],
  async run({ desk }, words) {
    const strange = words.find((word) => word.startsWith('--') && !OPTIONS.includes(word));
    if (strange) throw new StartFault(`There is no option "${strange}"; there are ${OPTIONS.join(' and ')}.`);
    const [name, ...more] = words.filter((word) => !word.startsWith('--'));
    if (name === undefined || more.length > 0) throw new StartFault('Name one file.');
    const about = await stat(name).catch(() => null);
    if (!about?.isFile()) throw new StartFault(`There is no file "${name}". Nothing was restored.`);
    const options: RestoreOptions = {
      replace: words.includes('--replace'),
      freshCursors: words.includes('--fresh-cursors'),
    };
    const { at, freshCursors, ...counts } = await restore(desk, name, options);
    const cursors = freshCursors
      ? ' Everybody’s list is loaded anew, because the desk went on after the back-up.'
      : '';
    return `Restored as of ${at}: ${counted(counts)}.${cursors}`;
  },
};
