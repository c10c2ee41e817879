export class Already extends Error {}

export class Record {
  /** @param name `desk`, `browser` or `step`; null for the guard */
  add(name: string | null, pid: number): void;
  erase(): void;
}

export function openRecord(folder: string): Promise<Record>;
export function stopRecorded(file: string): Promise<void>;
