import { signal } from '@preact/signals';
import { readFiles, removeFile } from '../drafts/drafts';
import { forgetEdits } from '../drafts/picture-edits';
import { t } from '../i18n/messages';
import { UNTOUCHED } from '../marks/mark';
import type { Picked, PickKind } from '../marks/picked';
import { pointOut } from '../marks/point-out';
import { openBeside } from '../messaging/beside';
import { call } from '../messaging/call';
import { type PickingInPage, pickInPage } from '../messaging/pick-in-page';
import { fail, type Result } from '../problems/problem';
import { LIMITS } from '../protocol/limits';
import { closesByItself } from './beside-state';
import { capture } from './capture-state';
import type { OpenDraft } from './draft-state';

/** What the person is pointing at on the page beside us; null while they are not. */
export const picking = signal<{ kind: PickKind; words: string } | null>(null);

let current: PickingInPage | null = null;
let beginning = false;

/** Lets the person pick a part of the page or a thing on it, and adds a picture that shows it to a draft. */
export async function pickInto(open: OpenDraft, kind: PickKind): Promise<void> {
  const draft = open.draft.value;
  if (!draft || capture.value.busy || beginning || current) return;
  if (draft.fileIds.length >= LIMITS.filesPerMessage) return tell(fail('too-many-files'));
  if (closesByItself()) return pickBeside(kind);
  beginning = true;
  current = await pickInPage(kind, t(`pick_hint_${kind}`));
  beginning = false;
  if (!current) return tell(fail('capture-refused'));
  // Only now: a key that is pressed earlier would come to nothing.
  picking.value = { kind, words: '' };
  const picked = await current.picked;
  picking.value = null;
  current = null;
  if (picked) await takePicture(open, kind, picked);
}

/** A click on the page closes a popup, so the panel goes on. */
function pickBeside(kind: PickKind): void {
  void call('pickBeside', { kind });
  // First and synchronously: an await before it loses the person's click.
  openBeside();
}

/** A key pressed here, while something is picked there. */
export async function pressInPage(key: string, shift: boolean): Promise<void> {
  const words = await current?.press(key, shift);
  if (picking.value && words) picking.value = { ...picking.value, words };
}

export const giveUpPicking = (): Promise<void> => pressInPage('Escape', false);

const tell = (answer: Result<unknown>): void => {
  capture.value = { busy: null, problem: answer.ok ? null : answer.problem };
};

async function takePicture(open: OpenDraft, kind: PickKind, picked: Picked): Promise<void> {
  const draft = open.draft.value;
  if (!draft) return;
  capture.value = { busy: draft.place, problem: null };
  const taken = await call('captureScreenshot', { place: draft.place, extent: 'visible' });
  if (!taken.ok) return tell(taken);
  const shown = await showPicked(taken.value.fileId, kind, picked);
  tell(shown);
  if (!shown.ok) return;
  await open.addFile(shown.value.fileId);
  if (picked.name) open.change({ body: withLine(open.draft.value?.body ?? '', picked.name) });
}

/** The cropped picture with its arrow, in the place of the whole one; it can be edited on. */
async function showPicked(
  fileId: string,
  kind: PickKind,
  picked: Picked,
): Promise<Result<{ fileId: string }>> {
  const [base] = await readFiles([fileId]);
  if (!base?.width || !base.height) return fail('capture-failed');
  const now = pointOut(kind, picked, { width: base.width, height: base.height });
  const finished = await call('finishPicture', { fileId, history: { past: [UNTOUCHED], now, future: [] } });
  if (finished.ok) await Promise.all([removeFile(fileId), forgetEdits([fileId])]);
  return finished;
}

/** What was pointed at, in words too: it can then be searched for, and read out. */
function withLine(body: string, name: string): string {
  const line = t('pick_words', { name });
  if (body.includes(line)) return body;
  return body.trim() === '' ? `${line}\n` : `${body.trimEnd()}\n\n${line}\n`;
}
