import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSES } from './vectors/addresses';
import { CLOBBERING } from './vectors/clobbering';
import { DECEPTION } from './vectors/deception';
import { MARKDOWN } from './vectors/markdown';
import { MUTATION } from './vectors/mutation';
import { RESOURCES } from './vectors/resources';

/** One attack: a text that must stay a text, or harmless markup, wherever it is shown. */
export interface Vector {
  id: string;
  text: string;
}

const OWN = { MUTATION, ADDRESSES, RESOURCES, CLOBBERING, MARKDOWN, DECEPTION };

export const ownVectors = (): Vector[] =>
  Object.entries(OWN).flatMap(([family, texts]) =>
    texts.map((text, index) => ({ id: `${family.toLowerCase()}-${index + 1}`, text })),
  );

const FOLDER =
  process.env.ATTACKS ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'attacks');

/** Hosts that the browser itself asks would hide a vector that asks them. */
const withoutTheBrowsersHosts = (text: string): string =>
  text.replace(/\b(google|googleapis|gstatic|chromium)\.com\b/gi, '$1.example');

/** Public collections of attacks, read where they lie; null where they are not at hand. */
export function collectedVectors(): Vector[] | null {
  const files = ['dompurify.json', 'h5sc.json'].map((name) => join(FOLDER, name));
  if (!files.every((file) => existsSync(file))) return null;
  return files
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as { id: string; payload: string }[])
    .map(({ id, payload }) => ({ id, text: withoutTheBrowsersHosts(payload) }));
}

/** One in so many is tried in every run of all tests; `npm run test:attacks` tries each. */
const SAMPLE = 12;

/** Two of the plainest, which are in every sample: with nothing in their way one runs and one asks. */
const PLAIN = ['mutation-43', 'resources-1'];

/** What is tried: our own and the collected ones, all of them or a sample of each kind. */
export function chosenVectors(): Vector[] {
  const all = [...ownVectors(), ...(collectedVectors() ?? [])];
  const isChosen = ({ id }: Vector, index: number) => PLAIN.includes(id) || index % SAMPLE === 0;
  return process.env.EVERY_ATTACK ? all : all.filter(isChosen);
}
