import { signal } from '@preact/signals';
import { type ExportProgress, exportAccount } from '../storage/exported-account';
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
