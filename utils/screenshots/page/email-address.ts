import type { Span } from './find-sensitive';

const LOCAL = String.raw`(?<![*•])(?:"[^"\n@]{1,64}"|[\p{L}\p{N}!#$%&'+/=?^_{|}~][\p{L}\p{N}\p{M}.!#$%&'+/=?^_{|}~-]{0,63})`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?`;
const TOP = String.raw`(?:xn--[a-z0-9-]{2,}|[\p{L}\p{M}]{2,24})`;

const PLAIN = new RegExp(String.raw`${LOCAL}@(?:${LABEL}\.)+${TOP}(?![\p{N}@])`, 'giu');
const NUMBERED = new RegExp(String.raw`${LOCAL}@\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:]+)\]`, 'giu');

/** `name (at) host (dot) org`, with any bracket; or with bare words, and then both of them. */
const IN_BRACKETS = String.raw`\s*[([{<]\s*(?:at|arroba|chez|a|ät|@)\s*[)\]}>]\s*`;
const DOT = String.raw`\s*(?:[([{<]\s*(?:dot|punkt|point|punto|\.)\s*[)\]}>]|\.)\s*`;
const SPELLED = new RegExp(String.raw`[\w.+-]{1,64}${IN_BRACKETS}[\w-]{1,63}(?:${DOT}[\w-]{2,63})+`, 'giu');
const IN_WORDS =
  /\b[\w.+-]{2,64}\s+(?:at|AT)\s+[\w-]{1,63}(?:\s+(?:dot|DOT)\s+[\w-]{1,63}){0,3}\s+(?:dot|DOT)\s+[a-z]{2,6}\b/g;
const SPACED = /\b[\w.+-]{2,64} ?@ ?[\w-]{1,63}(?: \. [\w-]{1,63})* \. [a-z]{2,6}\b/gi;
const CODED = /\b[\w.+-]{2,64}(?:&#0*64;|&#x0*40;|%40|&commat;)(?:[\w-]{1,63}\.)+[a-z]{2,24}\b/gi;

/** Ends of file names that no host name has: `logo@2x.png`. */
const FILE_ENDS =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|css|scss|less|m?js|cjs|jsx|tsx|json|html?|txt|pdf|tgz|gz|tar|exe|dll|vue|map|xml|ya?ml|log|csv|lock|whl|deb|rpm|jar|dmg)$/i;
/** `package@1.2.3-beta.x`: all but the last label are numbers, and there are several. */
const VERSION = /@v?\d+\.\d+(?:\.|$)/;

/** Addresses as written, and in the ways people write them to hide them from programs. */
export function findEmailAddresses(plain: string): Span[] {
  const at = plain.includes('@');
  const spelled = /\b(?:at|arroba|chez|ät|a)\b|&#|%40|&commat/i.test(plain);
  return [
    ...(at ? spansOf(plain, PLAIN).filter((span) => isAddress(plain, span)) : []),
    ...(at ? [...spansOf(plain, NUMBERED), ...spansOf(plain, SPACED)] : []),
    ...(spelled || at ? [SPELLED, IN_WORDS, CODED].flatMap((rule) => spansOf(plain, rule)) : []),
  ];
}

function isAddress(plain: string, { start, end }: Span): boolean {
  const found = plain.slice(start, end);
  if (FILE_ENDS.test(found) || VERSION.test(found)) return false;
  // A handle (`@name@host.social`), a remote (`git@host.org:team/code`), a name in a path of packages.
  if (plain[start - 1] === '@') return false;
  return !/^:[\w~./-]*[/\w]/.test(plain.slice(end)) || /^:\d/.test(plain.slice(end)) || !isRemote(found);
}

/** The names under which machines log in to hosts of code. */
const isRemote = (address: string): boolean =>
  /^(?:git|hg|svn|ssh|root|deploy|ubuntu|ec2-user)@/i.test(address);

const spansOf = (plain: string, rule: RegExp): Span[] =>
  Array.from(plain.matchAll(rule), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
