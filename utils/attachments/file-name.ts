import { LIMITS, normalizeText } from '../protocol/limits';

/** Controls, and marks that turn the direction of writing or show nothing: a name must look like what it is. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that can be shown, put in a header and saved anywhere: the last part of a path, without hidden characters
 * and those that file systems refuse, at most 200 long with its ending kept. The file itself is never stored under it.
 */
export function cleanFileName(name: string): string {
  const last = normalizeText(name).replace(HIDDEN, '').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const safe = RESERVED.test(plain) ? `_${plain}` : plain;
  return shortened(safe, LIMITS.fileName) || 'file';
}

function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return (name.slice(0, most - ending.length) + ending).toWellFormed();
}
