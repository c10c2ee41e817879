import { type Signal, signal } from '@preact/signals';
import type { RefusedFile } from '../attachments/file-fault';
import { type Held, type OfferedFile, type TakenFile, takeIn } from '../attachments/take-in';
import { keepFile } from '../drafts/drafts';
import type { Problem } from '../problems/problem';
import { isQuotaError } from '../problems/quota';
import type { DraftPlace, KeptFile } from '../tickets/draft';
import { fileLimits } from './desk-state';
import type { OpenDraft } from './draft-state';

export interface Attaching {
  /** The draft that files are being taken in for; null when none are. */
  busy: DraftPlace | null;
  /** The draft that the rest speaks of. */
  place: DraftPlace | null;
  /** What was not taken the last time, and why. */
  refused: RefusedFile[];
  /** Why what was taken could not be kept. */
  problem: Problem | null;
}

const NOTHING: Attaching = { busy: null, place: null, refused: [], problem: null };

export const attaching: Signal<Attaching> = signal(NOTHING);

/** What is offered while other files are still being taken in waits for them. */
let before: Promise<void> = Promise.resolve();

/** Takes files into a draft, one after the other; what is refused says why, and the others go on. */
export function attachTo(
  open: OpenDraft,
  files: readonly OfferedFile[],
  kind: KeptFile['kind'] = 'file',
): Promise<void> {
  if (files.length > 0) before = before.then(() => takeAll(open, files, kind));
  return before;
}

async function takeAll(
  open: OpenDraft,
  files: readonly OfferedFile[],
  kind: KeptFile['kind'],
): Promise<void> {
  const { place } = open;
  const refused: RefusedFile[] = [];
  attaching.value = { ...NOTHING, busy: place, place };
  for (const file of files) {
    const answer = await takeIn(file, heldBy(open), fileLimits.value);
    const problem = 'taken' in answer ? await keepFor(open, answer.taken, kind) : null;
    if ('refused' in answer) refused.push(answer.refused);
    if (problem) {
      attaching.value = { busy: null, place, refused, problem };
      return;
    }
  }
  attaching.value = { busy: null, place, refused, problem: null };
}

async function keepFor(open: OpenDraft, taken: TakenFile, kind: KeptFile['kind']): Promise<Problem | null> {
  try {
    await open.addFile(await keepFile(open.account, taken, kind));
    return null;
  } catch (error) {
    return { code: isQuotaError(error) ? 'storage-full' : 'storage-broken' };
  }
}

function heldBy(open: OpenDraft): Held {
  const bytes = open.files.value.reduce((sum, file) => sum + file.bytes, 0);
  return { files: open.draft.value?.fileIds.length ?? 0, bytes };
}
