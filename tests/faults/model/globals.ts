/** What the stand-ins that are bundled with the real code find around them. */
export interface ModelDisk {
  read<T>(table: string, look: (rows: Map<string, unknown>) => T): Promise<T>;
  write<T>(table: string, change: (rows: Map<string, unknown>) => T): Promise<T>;
  transaction<T>(work: () => Promise<T>): Promise<T>;
}
