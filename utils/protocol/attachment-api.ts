import Type, { type Static } from 'typebox';
import { Id, Instant, oneOf } from './schema-parts';

/** The part of the protocol that serves files: what the desk tells of one, and where it can be fetched. */

export const Attachment = Type.Object(
  {
    id: Id,
    name: Type.String(),
    type: Type.String({ description: 'Found in the bytes, whatever the sender called it' }),
    bytes: Type.Integer(),
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description:
        'Of the file as it is kept: a picture sent with metadata is kept without, one sent without is kept to the byte',
    }),
    kind: oneOf(['screenshot', 'file']),
    width: Type.Optional(Type.Integer({ description: 'Pixels, of a picture' })),
    height: Type.Optional(Type.Integer({ description: 'Pixels, of a picture' })),
    preview: Type.Optional(
      Type.Boolean({ description: 'True when there is a small WebP of it at /v1/attachments/{id}/preview' }),
    ),
  },
  { $id: 'Attachment' },
);
export type Attachment = Static<typeof Attachment>;

export const AttachmentLink = Type.Object(
  {
    content: Type.String({
      description: 'Path at this desk; whoever has it can fetch the file until it expires',
    }),
    preview: Type.Union([Type.String(), Type.Null()]),
    expiresAt: Instant,
  },
  { $id: 'AttachmentLink' },
);
export type AttachmentLink = Static<typeof AttachmentLink>;
