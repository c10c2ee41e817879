import { signal } from '@preact/signals';
import { readCopies } from '../storage/copies';
import { type ExportProgress, exportAccount } from '../storage/exported-account';
import { isOutboxEntry } from '../storage/message-shapes';
import { account } from './session-state';

/** How far the export is; null while there is none. */
export const exporting = signal<ExportProgress | null>(null);
export const exportFailed = signal(false);

let stop: AbortController | null = null;

/** Writes everything that is kept here for the account into one file, where the browser puts downloads. */
export async function exportData(): Promise<void> {
  if (!account.value || exporting.value) return;
  exporting.value = { done: 0, total: 0 };
  exportFailed.value = false;
  stop = new AbortController();
  const { signal: stopped } = stop;
  try {
    const onProgress = (progress: ExportProgress) => {
      exporting.value = progress;
    };
    saveFile(await exportAccount({ account: account.value, onProgress, signal: stopped }));
  } catch (error) {
    if (!stopped.aborted) console.error(error);
    exportFailed.value = !stopped.aborted;
  }
  exporting.value = null;
}

/** What waits to be sent, as the second store has it: readable also where the first cannot be opened. */
export const readUnsentCopies = async (): Promise<unknown[]> =>
  [...(await readCopies()).values()].filter(isOutboxEntry);

export const saveCopies = (copies: readonly unknown[]): void =>
  saveFile(new Blob([JSON.stringify({ format: 'handrail-copies', outbox: copies }, null, 2)]));

export function cancelExport(): void {
  stop?.abort();
}

function saveFile(blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `handrail-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser has taken the bytes by then; released earlier, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
