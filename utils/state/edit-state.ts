import { signal } from '@preact/signals';
import { readFiles } from '../drafts/drafts';
import { forgetEdits, keepEdit, readEdit } from '../drafts/picture-edits';
import { type History, NO_HISTORY } from '../marks/history';
import type { Size } from '../marks/mark';
import { call } from '../messaging/call';
import { fail, type Problem, type Result } from '../problems/problem';
import type { KeptEdit } from '../storage/database';
import type { KeptFile } from '../tickets/draft';
import type { SensitiveBox } from '../tickets/shot';

const SAVE_AFTER_MS = 250;

/** A picture of a draft while it stands in the editor. */
export interface EditedPicture {
  /** The picture as it was taken, without any mark. */
  base: KeptFile;
  /** Pixels, as it is shown: a photo may say that it is to be turned. */
  size: Size;
  /** What Handrail has covered; `below` is what lies there, null when it is gone. Null where it has not looked. */
  boxes: (SensitiveBox & { below: string | null })[] | null;
  /** Where the editing begins. */
  history: History;
}

/** Opens a picture of a draft for editing; every change is kept, so that none is lost with the page. */
export class OpenPicture {
  /** Undefined until read from the store, null when there is no such picture. */
  readonly shown = signal<EditedPicture | null | undefined>(undefined);
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  private before: KeptEdit | undefined;
  private history: History = NO_HISTORY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly fileId: string) {
    void this.read();
  }

  change(history: History): void {
    this.history = history;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), SAVE_AFTER_MS);
  }

  /** Keeps what was done so far. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    const base = this.shown.value?.base;
    if (base && this.history !== NO_HISTORY) await keepEdit({ id: this.fileId, base, history: this.history });
  }

  /** Burns in what was done. Answers the id of the file that shows it, which is to take the place of this one. */
  async finish(): Promise<Result<{ fileId: string }>> {
    if (this.busy.value) return fail('internal');
    this.busy.value = true;
    clearTimeout(this.timer);
    const answer = await call('finishPicture', { fileId: this.fileId, history: this.history });
    this.busy.value = false;
    this.problem.value = answer.ok ? null : answer.problem;
    return answer;
  }

  /** Leaves the picture, and what was done to it, as they were before. */
  async cancel(): Promise<void> {
    clearTimeout(this.timer);
    if (this.before) await keepEdit(this.before);
    else await forgetEdits([this.fileId]);
  }

  private async read(): Promise<void> {
    const edit = await readEdit(this.fileId);
    const base = edit?.base ?? (await readFiles([this.fileId]))[0];
    if (!base) {
      this.shown.value = null;
      return;
    }
    this.before = edit;
    this.history = edit?.history ?? NO_HISTORY;
    const size = await sizeOf(base);
    const boxes = base.shot && (await Promise.all(base.shot.boxes.map((box) => withBelow(base.id, box))));
    this.shown.value = size && { base, size, boxes: boxes ?? null, history: this.history };
  }
}

async function withBelow(fileId: string, box: SensitiveBox) {
  const answer = await call('readPatch', { fileId, boxId: box.id });
  return { ...box, below: answer.ok ? answer.value.picture : null };
}

/** Null for a picture that cannot be decoded. */
async function sizeOf({ shot, width, height, blob }: KeptFile): Promise<Size | null> {
  if (shot && width && height) return { width, height };
  const bitmap = await createImageBitmap(blob).catch(() => null);
  const size = bitmap && { width: bitmap.width, height: bitmap.height };
  bitmap?.close();
  return size;
}
