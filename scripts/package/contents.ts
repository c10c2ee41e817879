import { homedir } from 'node:os';
import type { PackageFile } from './zip';

/** What must not be in an extension that goes to a store, by its path. */
const UNWANTED: [RegExp, string][] = [
  [/\.map$/, 'is a source map'],
  [/(?:^|\/)tests?\/|\.(?:test|spec)\./, 'is a test'],
  [/(?:^|\/)\.[^./]/, 'is a hidden file'],
  [/\.[cm]?tsx?$/, 'is a source'],
  [/^\/|(?:^|\/)\.\.(?:\/|$)|\\/, 'lies outside'],
];

/** What must not be in a source package. Tests and sources are what it is for. */
const UNWANTED_IN_SOURCES: [RegExp, string][] = [
  [/(?:^|\/)\.env(?:\..*)?$/, 'is a file of settings'],
  [/(?:^|\/)node_modules\//, 'is somebody else’s package'],
  [/^\/|(?:^|\/)\.\.(?:\/|$)|\\/, 'lies outside'],
];

const TEXT = /\.(?:js|css|html|json|svg)$/;
/** Homes of people and of build machines. */
const MACHINE_PATH = /(?:\/(?:home|Users|root|workspace)\/|[A-Z]:\\\\?Users)[\w.-]+/;

/** What is wrong with the files of an extension, one sentence each; none when it may go to a store. */
export function faultsOfExtension(files: readonly PackageFile[], folder = process.cwd()): string[] {
  const faults = files.flatMap((file) => [
    ...faultsOfPath(file.path, UNWANTED),
    ...faultsOfText(file, folder),
  ]);
  return files.some(({ path }) => path === 'manifest.json')
    ? faults
    : ['there is no manifest.json', ...faults];
}

export const faultsOfSources = (files: readonly PackageFile[]): string[] =>
  files.flatMap(({ path }) => faultsOfPath(path, UNWANTED_IN_SOURCES));

const faultsOfPath = (path: string, rules: [RegExp, string][]): string[] =>
  rules.flatMap(([rule, fault]) => (rule.test(path) ? [`${path} ${fault}`] : []));

function faultsOfText({ path, bytes }: PackageFile, folder: string): string[] {
  if (!TEXT.test(path)) return [];
  const text = bytes.toString();
  const named = [folder, homedir()].find((place) => place.length > 1 && text.includes(`${place}/`));
  const place = named ?? MACHINE_PATH.exec(text)?.[0];
  return [
    ...(place ? [`${path} names a folder of this machine: ${place}`] : []),
    ...(/\/[/*][#@] sourceMappingURL=/.test(text) ? [`${path} names a source map`] : []),
  ];
}
