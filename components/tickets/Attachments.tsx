import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { numberText } from '../../utils/i18n/numbers';
import { sizeText } from '../../utils/i18n/sizes';
import type { Attachment } from '../../utils/protocol/attachment-api';
import { CutName } from '../controls/CutName';
import { Icon } from '../controls/Icon';
import './attachments.css';

export type AttachmentFacts = Pick<Attachment, 'id' | 'name' | 'type' | 'bytes' | 'kind'>;

export interface AttachmentsProps {
  attachments: readonly AttachmentFacts[];
  /** Addresses of the bytes that are here, by attachment id; null when they could not be fetched. */
  pictures: ReadonlyMap<string, string | null>;
  /** The bytes of a picture are wanted, to show it. */
  onWant: (attachmentId: string) => void;
  /** The person wants the file itself. */
  onSave: (attachment: AttachmentFacts) => void;
}

/** From so many on, a comment shows its first ones and a way to the rest. */
const MANY = 9;
const SHOWN = 6;

/** The attachments of a comment: pictures small, beside their name; other files as what can be saved. */
export function Attachments({ attachments, pictures, onWant, onSave }: AttachmentsProps) {
  const [all, setAll] = useState(false);
  if (attachments.length === 0) return null;
  const shown = all || attachments.length <= MANY ? attachments : attachments.slice(0, SHOWN);
  return (
    <ul class="attachments">
      {shown.map((attachment) => (
        <li key={attachment.id}>
          {attachment.type.startsWith('image/') ? (
            <Picture attachment={attachment} address={pictures.get(attachment.id) ?? null} onWant={onWant} />
          ) : (
            <File attachment={attachment} onSave={onSave} />
          )}
        </li>
      ))}
      {shown.length < attachments.length && (
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {t('thread_all_attachments', { count: numberText(attachments.length) })}
          </button>
        </li>
      )}
    </ul>
  );
}

const nameOf = ({ kind, name }: AttachmentFacts): string =>
  kind === 'screenshot' ? t('thread_screenshot') : name;

interface PictureProps {
  attachment: AttachmentFacts;
  address: string | null;
  onWant: (attachmentId: string) => void;
}

/** A press makes it as large as the column, and small again. */
function Picture({ attachment, address, onWant }: PictureProps) {
  const [large, setLarge] = useState(false);
  if (!address)
    return (
      <AttachmentButton
        attachment={attachment}
        verb="thread_fetch_picture"
        onClick={() => onWant(attachment.id)}
      />
    );
  return (
    <button
      type="button"
      class={large ? 'attachment attachment--large' : 'attachment'}
      aria-expanded={large}
      onClick={() => setLarge(!large)}
    >
      <img class="attachment-picture" src={address} alt="" />
      <AttachmentWords
        attachment={attachment}
        verb={large ? 'thread_small_picture' : 'thread_show_picture'}
      />
    </button>
  );
}

function File({ attachment, onSave }: { attachment: AttachmentFacts; onSave: AttachmentsProps['onSave'] }) {
  return (
    <AttachmentButton attachment={attachment} verb="thread_save_file" onClick={() => onSave(attachment)} />
  );
}

interface AttachmentButtonProps {
  attachment: AttachmentFacts;
  verb: 'thread_save_file' | 'thread_fetch_picture';
  onClick: () => void;
}

function AttachmentButton({ attachment, verb, onClick }: AttachmentButtonProps) {
  return (
    <button type="button" class="attachment attachment--file" onClick={onClick}>
      <span class="attachment-sign">
        <Icon name={verb === 'thread_save_file' ? 'download' : 'image'} />
      </span>
      <AttachmentWords attachment={attachment} verb={verb} />
    </button>
  );
}

interface AttachmentWordsProps {
  attachment: AttachmentFacts;
  verb: 'thread_save_file' | 'thread_fetch_picture' | 'thread_show_picture' | 'thread_small_picture';
}

/** Name and size; what a press does is said to those who cannot see it. */
function AttachmentWords({ attachment, verb }: AttachmentWordsProps) {
  const name = nameOf(attachment);
  return (
    <span class="attachment-words">
      <span class="attachment-name" dir="auto" aria-hidden="true">
        <CutName name={name} />
      </span>
      <span class="unseen">{t(verb, { name })}</span>
      <span class="meta">{sizeText(attachment.bytes)}</span>
    </span>
  );
}
