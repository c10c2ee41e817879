import { type ReadonlySignal, signal } from '@preact/signals';
import { discardDraft, keepDraft, newDraft, readDraft, readFiles, removeFile } from '../drafts/drafts';
import { forgetEdits } from '../drafts/picture-edits';
import { call } from '../messaging/call';
import type { Problem, Result } from '../problems/problem';
import { isQuotaError } from '../problems/quota';
import type { Locale } from '../protocol/limits';
import { bundleHash, bundleOf } from '../tickets/bundle';
import { type Draft, type DraftPlace, isEmptyDraft, type KeptFile } from '../tickets/draft';
import { follow } from './mirror';

const SAVE_AFTER_MS = 250;

/** What was done to pictures, and what lies below their boxes, goes with them. */
async function forgetBelow(fileIds: string[]): Promise<void> {
  await call('forgetPatches', { fileIds: await forgetEdits(fileIds) });
}

const isDescribed = ({ page, environment }: Draft): boolean =>
  page !== null || Object.keys(environment).length > 0;

export type DraftChange = Partial<
  Pick<Draft, 'summary' | 'body' | 'page' | 'environment' | 'answer' | 'fileIds'>
>;

/**
 * A draft while it is open in a form: the one that is kept for a place, or a fresh one. The page that holds it is its
 * only writer; what other windows of ours do to the same draft is followed.
 */
export class OpenDraft {
  private readonly shown = signal<Draft | undefined>(undefined);
  private readonly shownFiles = signal<KeptFile[]>([]);
  private readonly restored = signal<number | null>(null);
  private readonly trouble = signal<Problem | null>(null);
  private readonly stops: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsaved = false;
  /** The comment id of the draft that is in the store, as far as this page knows. */
  private known: string | null = null;

  constructor(
    readonly account: string,
    readonly place: DraftPlace,
  ) {
    const flush = () => void this.keep();
    const flushWhenHidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', flushWhenHidden);
    window.addEventListener('pagehide', flush);
    this.stops.push(
      follow(
        () => readDraft(account, place),
        (kept) => void this.takeOver(kept),
      ),
      () => document.removeEventListener('visibilitychange', flushWhenHidden),
      () => window.removeEventListener('pagehide', flush),
    );
  }

  /** Undefined until read from the store. */
  get draft(): ReadonlySignal<Draft | undefined> {
    return this.shown;
  }

  get files(): ReadonlySignal<KeptFile[]> {
    return this.shownFiles;
  }

  /** When a draft that was found here was last changed, in milliseconds since 1970; null for a fresh one. */
  get restoredFrom(): ReadonlySignal<number | null> {
    return this.restored;
  }

  /** Why what stands here could not be kept: it stays on the screen, and every further change tries again. */
  get keepProblem(): ReadonlySignal<Problem | null> {
    return this.trouble;
  }

  change(patch: DraftChange): void {
    const before = this.shown.value;
    if (!before) return;
    this.shown.value = { ...before, ...patch, revision: before.revision + 1, updatedAt: Date.now() };
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), SAVE_AFTER_MS);
  }

  /**
   * Fills in what the person has not written and may leave out. Alone it is not worth keeping; a draft that has it
   * already is left as it is.
   */
  describe(patch: Partial<Pick<Draft, 'page' | 'environment'>>): void {
    const draft = this.shown.value;
    if (!draft) return;
    if (draft.revision === 0) this.shown.value = { ...draft, ...patch };
    else if (!isDescribed(draft)) this.change(patch);
  }

  /** Adds a file that is kept. Resolves when it is shown. */
  addFile(id: string): Promise<void> {
    this.change({ fileIds: [...this.fileIds, id] });
    return this.showFiles();
  }

  removeFile(id: string): void {
    this.change({ fileIds: this.fileIds.filter((other) => other !== id) });
    void this.showFiles();
    void this.keep().then(async () => {
      await removeFile(id);
      await forgetBelow([id]);
    });
  }

  /** Puts an edited picture in the place of what it was made from. Resolves when it is kept. */
  async replaceFile(id: string, edited: string): Promise<void> {
    this.change({ fileIds: this.fileIds.map((other) => (other === id ? edited : other)) });
    await this.keep();
    await Promise.all([removeFile(id), forgetEdits([id])]);
  }

  async discard(): Promise<void> {
    clearTimeout(this.timer);
    this.unsaved = false;
    const files = this.fileIds;
    await discardDraft(this.account, this.place);
    this.beginAnew();
    this.shownFiles.value = [];
    // Not waited for: a worker that is slow must not keep the form from being empty.
    forgetBelow(files).catch((error: unknown) => console.error(error));
  }

  /** Sends exactly what the person has seen, or refuses. `close`: the reply closes its ticket. */
  async send(locale: Locale, close = false): Promise<Result<void>> {
    await this.keep();
    const seen = this.shown.value ?? newDraft(this.account, this.place);
    const hash = await bundleHash(bundleOf(seen, this.shownFiles.value, locale, close));
    const { place, ticketId, commentId, revision } = seen;
    return call('sendDraft', { place, ticketId, commentId, revision, bundleHash: hash, locale, close });
  }

  /** Keeps what is not kept yet and lets go. */
  close(): void {
    void this.keep();
    for (const stop of this.stops) stop();
  }

  private get fileIds(): string[] {
    return this.shown.value?.fileIds ?? [];
  }

  /** Keeps what is not kept yet. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    const draft = this.shown.value;
    if (!this.unsaved || !draft) return;
    this.unsaved = false;
    try {
      if (await keepDraft(draft, this.known === draft.commentId)) this.known = draft.commentId;
      else await this.yieldTo(await readDraft(this.account, this.place));
      this.trouble.value = null;
    } catch (error) {
      this.unsaved = true;
      this.trouble.value = { code: isQuotaError(error) ? 'storage-full' : 'storage-broken' };
    }
  }

  /** Another window has sent or discarded the draft while something was typed here: that begins a new one. */
  private async yieldTo(kept: Draft | null): Promise<void> {
    if (kept || !this.shown.value) return this.takeOver(kept);
    const { summary, body, page, environment } = this.shown.value;
    this.shown.value = { ...newDraft(this.account, this.place), summary, body, page, environment };
    this.change({});
  }

  /** The store has changed: by this page, or by another window of ours, and then what is kept wins. */
  private async takeOver(kept: Draft | null): Promise<void> {
    const mine = this.shown.value;
    if (kept && (kept.commentId !== mine?.commentId || kept.revision > mine.revision)) {
      if (mine === undefined && !isEmptyDraft(kept)) this.restored.value = kept.updatedAt;
      this.shown.value = kept;
      this.known = kept.commentId;
    } else if (!kept && (!mine || (this.known === mine.commentId && !this.unsaved))) {
      this.beginAnew();
    }
    await this.showFiles();
  }

  private beginAnew(): void {
    this.shown.value = newDraft(this.account, this.place);
    this.restored.value = null;
  }

  private async showFiles(): Promise<void> {
    this.shownFiles.value = await readFiles(this.fileIds);
  }
}
