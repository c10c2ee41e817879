import { signal } from '@preact/signals';
import { call } from '../messaging/call';
import type { Problem } from '../problems/problem';
import { LIMITS } from '../protocol/limits';
import type { ShotExtent } from '../tickets/shot';
import type { OpenDraft } from './draft-state';

export interface Capture {
  /** The draft that the picture is being taken for. */
  busy: string | null;
  problem: Problem | null;
}

export const capture = signal<Capture>({ busy: null, problem: null });

/** Takes a picture of the page beside or below us and adds it to a draft. */
export async function captureInto(open: OpenDraft, extent: ShotExtent = 'visible'): Promise<void> {
  const draft = open.draft.value;
  if (!draft || capture.value.busy) return;
  if (draft.fileIds.length >= LIMITS.filesPerMessage) {
    capture.value = { busy: null, problem: { code: 'too-many-files' } };
    return;
  }
  capture.value = { busy: draft.place, problem: null };
  const answer = await call('captureScreenshot', { place: draft.place, extent });
  capture.value = { busy: null, problem: answer.ok ? null : answer.problem };
  if (answer.ok) open.addFile(answer.value.fileId);
}

/**
 * Fills in the page and the browser of a fresh draft: what the person then sees and may leave out. A draft that was
 * kept is left as it is.
 */
export async function describePage(open: OpenDraft): Promise<void> {
  const answer = await call('readPage');
  if (!answer.ok) return;
  const { page, query, environment } = answer.value;
  open.describe({
    page: page && { ...page, included: true, query },
    environment: Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, { value, included: true }]),
    ),
  });
}
