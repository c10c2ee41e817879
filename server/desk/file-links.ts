import { createHmac } from 'node:crypto';
import type { AttachmentLink } from '../../utils/protocol/attachment-api';
import { attachmentFor } from '../db/attachments';
import { linkKey } from '../db/link-key';
import type { PersonRow } from '../db/people';
import type { FilePart } from './attachments';
import type { Desk } from './desk';
import { found, refuse } from './refusal';
import { sameText } from './secrets';

const LINK_MINUTES = 5;

/** What an address of a file says: which file, until when (seconds since 1970), and the desk's mark under both. */
export interface FileLink {
  id: string;
  part: FilePart;
  until: number;
  mark: string;
}

/**
 * Addresses under which one attachment can be fetched for some minutes, by whoever has them and without a token.
 * @throws Refusal `not-found`
 */
export async function linkFor(desk: Desk, viewer: PersonRow, id: string): Promise<AttachmentLink> {
  const { previewBytes } = found(await attachmentFor(desk.sql, viewer, id));
  const until = Math.floor(desk.clock().getTime() / 1000) + LINK_MINUTES * 60;
  const key = await linkKey(desk.sql);
  const address = (part: FilePart) =>
    `/v1/files/${id}/${part}?until=${until}&mark=${markOf(key, { id, part, until })}`;
  return {
    content: address('content'),
    preview: previewBytes === null ? null : address('preview'),
    expiresAt: new Date(until * 1000).toISOString(),
  };
}

/** @throws Refusal `not-found` for a link that is late or was not made by this desk */
export async function checkLink({ sql, clock }: Desk, { mark, ...link }: FileLink): Promise<void> {
  const late = link.until * 1000 <= clock().getTime();
  if (late || !sameText(mark, markOf(await linkKey(sql), link))) throw refuse('not-found');
}

const markOf = (key: string, { id, part, until }: Omit<FileLink, 'mark'>): string =>
  createHmac('sha256', key).update(`${part}\n${id}\n${until}`).digest('base64url');
