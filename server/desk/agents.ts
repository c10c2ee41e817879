import type { Readable } from 'node:stream';
import type { FileType } from '../../utils/protocol/limits';
import { LIMITS } from '../../utils/protocol/limits';
import { agentById, photoOf, renameAgent, setPhoto } from '../db/agents';
import { SLOWEST } from '../files/pace';
import type { Received } from '../files/reception';
import { refinePicture } from '../files/refine-picture';
import type { Desk } from './desk';
import { found, refuse } from './refusal';

const PHOTO_TYPES: FileType[] = ['image/png', 'image/jpeg', 'image/webp'];

/** @throws Refusal `invalid-input` for a name of blanks */
export async function changeName(desk: Desk, agentId: string, name: string): Promise<void> {
  const plain = name.replace(/\s+/g, ' ').trim();
  if (plain === '') throw refuse('invalid-input', { fields: [{ field: 'name', fault: 'required' }] });
  await renameAgent(desk.sql, agentId, plain);
}

/** A photo tells nobody where it was taken. */
const withoutMetadata = async (file: string, received: Received): Promise<Received> =>
  (await refinePicture(file, received)).received;

/** Replaces an agent's photo. @throws Refusal `too-large`, `unsupported-type`, `invalid-input` */
export async function changePhoto(desk: Desk, agentId: string, stream: Readable): Promise<void> {
  const before = await photoOf(desk.sql, agentId);
  const reception = {
    declared: '',
    types: PHOTO_TYPES,
    mostBytes: () => LIMITS.photoBytes,
    pace: SLOWEST,
    refine: withoutMetadata,
  };
  const received = await desk.files.keep(stream, reception, (file) => placeOf(agentId, versionOf(file)));
  await setPhoto(desk.sql, agentId, { photo: versionOf(received), type: received.type });
  if (before && before.photo !== versionOf(received)) await desk.files.remove(placeOf(agentId, before.photo));
}

export async function removePhoto(desk: Desk, agentId: string): Promise<void> {
  const before = await photoOf(desk.sql, agentId);
  await setPhoto(desk.sql, agentId, null);
  if (before) await desk.files.remove(placeOf(agentId, before.photo));
}

const versionOf = ({ sha256 }: Received): string => sha256.slice(0, 16);
const placeOf = (agentId: string, version: string): string => `photos/${agentId}.${version}`;

export interface Photo {
  stream: Readable;
  bytes: number;
  type: string;
  version: string;
}

/** @throws Refusal `not-found` when there is no such agent or no photo */
export async function readPhoto(desk: Desk, agentId: string): Promise<Photo> {
  found(await agentById(desk.sql, agentId));
  const { photo, type } = found(await photoOf(desk.sql, agentId));
  return { ...found(await desk.files.read(placeOf(agentId, photo))), type, version: photo };
}
