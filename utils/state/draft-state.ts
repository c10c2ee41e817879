import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { discardDraft, keepDraft, newDraft, readDraft, readFiles, removeFile } from '../drafts/drafts';
import { call } from '../messaging/call';
import type { Result } from '../problems/problem';
import type { Locale } from '../protocol/limits';
import { type Bundle, bundleHash, bundleOf } from '../tickets/bundle';
import { type Draft, type DraftPlace, isEmptyDraft, type KeptFile } from '../tickets/draft';
import { follow } from './mirror';

const SAVE_AFTER_MS = 250;

export type DraftChange = Partial<Pick<Draft, 'summary' | 'body' | 'page' | 'environment' | 'fileIds'>>;

/** A draft while it is open in a form. The page that holds it is its only writer. */
export interface OpenDraft {
  /** Undefined until read from the store. */
  draft: ReadonlySignal<Draft | undefined>;
  files: ReadonlySignal<KeptFile[]>;
  /** When a draft that was found here was last changed, in milliseconds since 1970; null for a fresh one. */
  restoredFrom: ReadonlySignal<number | null>;
  change(patch: DraftChange): void;
  /** Fills in what the person has not written and may leave out; alone it is not worth keeping. */
  describe(patch: DraftChange): void;
  /** Adds a file the worker has kept. */
  addFile(id: string): void;
  removeFile(id: string): void;
  discard(): Promise<void>;
  /** Sends exactly what the person has seen, or refuses. */
  send(locale: Locale): Promise<Result<void>>;
  /** Keeps what is not kept yet and lets go. */
  close(): void;
}

/** Opens the draft of a place: the one that is kept there, or a fresh one. */
export function openDraft(account: string, place: DraftPlace): OpenDraft {
  const draft = signal<Draft | undefined>(undefined);
  const files = signal<KeptFile[]>([]);
  const restoredFrom = signal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  /** The comment id of the draft that is in the store, as far as this page knows. */
  let known: string | null = null;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (!unsaved || !draft.value) return;
    unsaved = false;
    const { commentId } = draft.value;
    if (await keepDraft(draft.value, known === commentId)) known = commentId;
    else await yieldTo(await readDraft(account, place));
  }

  function change(patch: DraftChange): void {
    const before = draft.value;
    if (!before) return;
    draft.value = { ...before, ...patch, revision: before.revision + 1, updatedAt: Date.now() };
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }

  /** Another window has sent or discarded the draft while something was typed here: that begins a new one. */
  async function yieldTo(kept: Draft | null): Promise<void> {
    if (kept || !draft.value) return takeOver(kept);
    const { summary, body, page, environment } = draft.value;
    draft.value = { ...newDraft(account, place), summary, body, page, environment };
    change({});
  }

  /** The store has changed: by this page, or by another window of ours, and then what is kept wins. */
  async function takeOver(kept: Draft | null): Promise<void> {
    const mine = draft.value;
    if (kept && (kept.commentId !== mine?.commentId || kept.revision > mine.revision)) {
      if (mine === undefined && !isEmptyDraft(kept)) restoredFrom.value = kept.updatedAt;
      draft.value = kept;
      known = kept.commentId;
    } else if (!kept && (!mine || (known === mine.commentId && !unsaved))) {
      draft.value = newDraft(account, place);
      restoredFrom.value = null;
    }
    await showFiles();
  }

  async function showFiles(): Promise<void> {
    files.value = await readFiles(draft.value?.fileIds ?? []);
  }

  const stop = follow(() => readDraft(account, place), takeOver);
  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') void flush();
  };
  document.addEventListener('visibilitychange', flushWhenHidden);
  window.addEventListener('pagehide', flush);

  return {
    draft,
    files,
    restoredFrom,
    change,
    describe(patch) {
      if (draft.value?.revision === 0) draft.value = { ...draft.value, ...patch };
    },
    addFile(id) {
      change({ fileIds: [...(draft.value?.fileIds ?? []), id] });
      void showFiles();
    },
    removeFile(id) {
      change({ fileIds: (draft.value?.fileIds ?? []).filter((other) => other !== id) });
      void showFiles();
      void flush().then(() => removeFile(id));
    },
    async discard() {
      clearTimeout(timer);
      unsaved = false;
      await discardDraft(account, place);
      draft.value = newDraft(account, place);
      files.value = [];
      restoredFrom.value = null;
    },
    async send(locale) {
      await flush();
      const seen = draft.value ?? newDraft(account, place);
      const hash = await bundleHash(bundleOf(seen, files.value, locale));
      const { ticketId, commentId, revision } = seen;
      return call('sendDraft', { place, ticketId, commentId, revision, bundleHash: hash, locale });
    },
    close() {
      void flush();
      stop();
      document.removeEventListener('visibilitychange', flushWhenHidden);
      window.removeEventListener('pagehide', flush);
    },
  };
}

/** Exactly what Send will send, for the preview. */
export const bundleSignal = (
  open: OpenDraft,
  locale: ReadonlySignal<Locale>,
): ReadonlySignal<Bundle | null> =>
  computed(() => (open.draft.value ? bundleOf(open.draft.value, open.files.value, locale.value) : null));
